"""What a session is: frozen values, the pure changes that lead from one to the next, and the patch between two.

No Qt and no SQL here. `session.Session` is the whole; `table` knows how its parts stand in rows; `changes/` holds
one file a stage with everything a facilitator can do there.
"""
