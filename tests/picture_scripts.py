"""What is typed and clicked for the pictures, as scripts of `tests/drive.py`."""

DAY = "2026-05-27"
LIBRARY = """
wait loaded
picture {at}_01_library
keys Ctrl+N
picture {at}_18_new_session
"""

OWN = """
wait loaded
keys Ctrl+Shift+D
wait idle
picture dialog {at}_own_empty
keys Ctrl+N
type Bee school
keys Ctrl+R
type The first open hive, with everybody watching
keys Tab
type How to let a frightened beginner do the real thing at once, and come to no harm.
click own.feature.add
keys Tab
type The first hum makes hands shake.
focus own.copy
type 12
keys Return
wait 500
wait idle
picture dialog {at}_own_card
focus own.list
keys Up Up
picture dialog {at}_own_long
keys Up
wait 100
picture dialog {at}_own_industry
keys Delete
picture dialog {at}_own_deleted
keys Ctrl+Z
wait 500
wait idle
"""

SESSION = f"""
wait loaded
clock {DAY}T09:30
open {{file}}
keys F5 F5
clock +7m
picture {{at}}_16_problem
go problem/room
picture {{at}}_17_in_the_room
go problem/room/org-larkfield
picture {{at}}_17_unfolded
go problem/prepare
wait 600
wait idle
picture {{at}}_22_prepare
clock +16m
keys Ctrl+2
keys F5 F7
clock +3m
wait 400
wait idle
picture {{at}}_02_abstraction
go abstraction//rung-5
wait idle
picture {{at}}_02_rung
keys Home Ctrl+D
picture menu {{at}}_02_word
keys Escape
click change_features
type wait
keys Down
picture {{at}}_02_features
keys Escape
go abstraction//rung-3
keys Ctrl+J
clock +24m
keys Ctrl+3
wait idle
keys Down F5
wait idle
keys Shift+F7 Shift+F7
clock +14m
picture {{at}}_03_analogies
keys H
type table
picture {{at}}_03_hand_to
keys Escape T
picture {{at}}_03_tables
keys Escape D
wait idle
picture {{at}}_03_deal
keys S
wait idle
type 9001
keys Return
wait idle
picture {{at}}_03_surprise
keys L
picture {{at}}_03_full
keys Escape
keys N
picture {{at}}_03_not_this_one
keys Escape R
wait idle
click passed-over
wait idle
keys Down
picture {{at}}_03_passed_over
keys R
wait idle
focus dial
keys Right Right
wait idle
picture {{at}}_03_far
keys Left Left C
picture {{at}}_03_together
keys Escape
keys F7
clock +22m
keys Ctrl+M
type drop-off
picture {{at}}_25_one_row
keys Return
keys Ctrl+B
clock +20m
picture {{at}}_break
keys Ctrl+Shift+L
picture {{at}}_20_settle_open
keys F5 B
type park guest
keys Tab
type visitor
picture {{at}}_20_settle
keys Ctrl+Shift+L
keys Ctrl+B
keys Ctrl+4
keys F5
clock +14m
keys Ctrl+J Ctrl+J F7
clock +7m
picture {{at}}_04_mapping
go mapping/ideas/idea-b
keys Escape Alt+J
type a
picture {{at}}_04_merge
keys Return
wait 100
picture {{at}}_04_merged
click mapping.ideas.more
picture menu {{at}}_04_more
keys Escape
go mapping/ideas/idea-a
keys Escape
keys Alt+G
type stays
picture {{at}}_04_name
keys Escape Ctrl+Z
go mapping/count
wait idle
picture {{at}}_21_count
focus count.apart
keys Space
picture {{at}}_21_count_apart
focus count.apart
keys Space
focus count.rated
keys Space
go mapping/count.novelty/idea-a
type 1\\n2\\n3\\n4\\n1\\n0\\n0\\n2\\n6\\n3\\n5\\n5\\n1\\n0\\n0\\n0\\n2\\n2
picture {{at}}_21_how_new
go mapping/count.feasibility/idea-a
type 0\\n0\\n3\\n4\\n1\\n0\\n3\\n2\\n3\\n3\\n5\\n5\\n1\\n0\\n0\\n
go mapping/count.both
picture {{at}}_21_new_and_feasible
keys Escape
keys F8
keys Ctrl+M
type calm
keys Tab Tab Tab
type what the person says they feel, on their own scale
keys Ctrl+L
picture {{at}}_05_misunderstanding
keys Ctrl+L
keys Ctrl+M Escape
keys F8
keys Ctrl+G
wait 100
picture {{at}}_agenda
click agenda.template
type Kitchen day
picture {{at}}_agenda_template
keys Escape Escape
keys Ctrl+5
wait idle
wait 900
wait idle
picture {{at}}_06_terms
click terms.gaps
picture {{at}}_06_to_ask
click terms.all
go translation/terms/term-call.org-halcyon
keys Alt+R Alt+W
type boarding call
wait idle
picture {{at}}_06_own_word
keys Ctrl+Shift+R 3
picture {{at}}_06_read_back
keys Escape
go translation/home/org-halcyon
wait idle
wait 900
wait idle
picture {{at}}_19_take_home
keys Ctrl+Shift+E
picture {{at}}_probe_empty
keys Enter
type A shorter wait is a calmer wait.
keys Enter
type News is better than silence, even when there is none.
keys Tab 2 5 4 1
picture {{at}}_probe
keys Escape
keys Ctrl+E
wait 300
picture dialog {{at}}_export
click export.preview.org-halcyon
wait idle
picture dialog {{at}}_preview
keys Escape
click segment.pack
picture dialog {{at}}_export_pack
click segment.everything
picture dialog {{at}}_export_everything
keys Escape
keys Alt+I
type C-12
picture {{at}}_sheet_code
keys Ctrl+A Delete Escape
click menu
keys Up Up Up Up Enter
wait idle
type 12, 23-30
picture dialog {{at}}_print_cards
keys Escape
keys F1
picture dialog {{at}}_keys
keys Escape
clock ~12m
wait 100
picture {{at}}_gap
"""

PHOTOS = """
wait loaded
open {file}
keys Ctrl+4
keys Ctrl+Shift+P
wait idle
picture {at}_photographs
click photo.larger
click photo.larger
focus photo.read
type say when you come back
picture {at}_photographs_larger
keys Escape
keys Alt+I
type named calls
keys Return
paste a bell at sixty\\na song before\\nwarm socks
picture {at}_harvest
keys Escape
keys Alt+P
paste who pays for the paint\\nwho opens the door at night
keys Escape
click rail.aside
picture dialog {at}_set_aside
keys Escape
"""

EMPTY = """
wait loaded
open {file}
picture {at}_empty_1_problem
go problem/room
picture {at}_empty_1_room
keys Ctrl+2
picture {at}_empty_2_abstraction
keys Ctrl+3
wait idle
picture {at}_empty_3_analogies
keys S
wait idle
picture {at}_empty_3_surprise
keys R
keys Ctrl+4
picture {at}_empty_4_mapping
keys Ctrl+Shift+P
picture {at}_empty_photographs
keys Escape
go problem/prepare
wait 600
wait idle
picture {at}_empty_1_prepare
keys Ctrl+5
wait idle
wait 900
picture {at}_empty_5_terms
go translation/home
wait idle
wait 900
picture {at}_empty_5_home
keys Ctrl+L
picture {at}_empty_log
"""
