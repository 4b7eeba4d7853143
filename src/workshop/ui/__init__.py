"""The screens: widgets that hold no truth, made from one theme and one kit."""
