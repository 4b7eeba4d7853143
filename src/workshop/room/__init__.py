"""What a room does with its session: proposals, agenda, clocks. No Qt."""
