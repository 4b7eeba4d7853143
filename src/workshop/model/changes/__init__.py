"""What a facilitator can do to a session, one file a stage: pure functions from one session to the next.

A change that changes nothing returns the very session it was given. Ids and times come in as arguments.
"""
