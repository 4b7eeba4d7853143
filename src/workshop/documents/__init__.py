"""What people take away on paper: from the session's values to PDF files."""
