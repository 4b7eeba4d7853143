"""Photographs of what hung on the walls and lay on the tables: taken in, looked at, typed from."""
