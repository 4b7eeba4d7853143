"""What the driver does to take a picture of every view of the room; `{look}` is the theme, `{file}` the session."""

from tests.picture_scripts import DAY

ROOM = f"""
wait loaded
clock {DAY}T09:30
open {{file}}
keys F5 F5
picture room room_{{look}}_statement
go problem/room
keys F5
picture room room_{{look}}_organisations
keys Ctrl+2
keys F5 F7
clock +2m
picture room room_{{look}}_prompt
click outsiders.room
picture room room_{{look}}_outsiders
keys Ctrl+3
wait idle
keys F5
picture room room_{{look}}_question
keys Down
keys F5
picture room room_{{look}}_card
keys C
click pair.present
picture room room_{{look}}_together
keys Ctrl+4
keys F5
picture room room_{{look}}_mapping
go mapping/ideas
keys F5
picture room room_{{look}}_ideas
keys Ctrl+F5
type under their names
keys Return
picture room room_{{look}}_names
go mapping/count
click count.again
type 4
keys Return
type 2
keys Return F5
picture room room_{{look}}_count
go mapping/count.novelty/idea-a
type 1\\n2\\n3\\n4\\n1\\n0\\n0\\n2\\n6\\n3\\n
picture room room_{{look}}_how_new
go mapping/count.feasibility/idea-a
type 0\\n0\\n3\\n4\\n1\\n0\\n3\\n2\\n3\\n3\\n
go mapping/count.both
keys F5
picture room room_{{look}}_square
keys Escape
keys Ctrl+5
keys F5
picture room room_{{look}}_terms
go translation/terms/term-call.org-halcyon
keys Alt+R
click terms.read.room
picture room room_{{look}}_read_back
keys Ctrl+L
keys S
picture room room_{{look}}_spotlight
keys Ctrl+Shift+L F5
picture room room_{{look}}_settle_open
keys B
type rider
keys Tab
type visitor
keys Shift+Tab
picture room room_{{look}}_settle
keys Escape
keys Ctrl+F5
type takes home
picture dialog room_{{look}}_list
keys Return
picture room room_{{look}}_closing
keys Ctrl+F5
type clock
keys Return
picture room room_{{look}}_clock
keys Ctrl+B F5
picture room room_{{look}}_break
keys Ctrl+B Alt+F5
picture room_{{look}}_look_ahead
keys Shift+F5 Ctrl+Shift+F5
picture dialog room_{{look}}_screens
keys Escape Alt+Shift+F5
picture dialog room_{{look}}_rehearsal
keys Escape
"""

BEFORE = """
wait loaded
open {file}
keys F5 F5
picture room empty_{look}_statement
keys Ctrl+2 F5
picture room empty_{look}_ladder
keys Ctrl+3
wait idle
keys F5
picture room empty_{look}_question
keys Ctrl+5 F5
picture room empty_{look}_terms
"""
