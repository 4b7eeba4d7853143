"""The assumption probe: what each organisation takes for granted, before the work and after it."""
