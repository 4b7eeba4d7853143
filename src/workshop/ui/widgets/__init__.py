"""The kit: every part that screens are made from. One noun a file.

Sizes given to a widget are pixels at 100 %; layouts of your own go through `theme.px(n)`, colours are names of
`theme.COLOURS`, glyphs names of `icons.names()`, roles of type the keys of `theme.TYPE`. What people typed can be given
to any of them as it is: all text is plain.

Acting
    Button(tr("Add a rung"), icon="plus", key="Ctrl+R")   kind: primary, secondary, quiet, slip, link; size: 24 to 36;
                                                          trailing="chevron-right"; checkable: setCheckable(True)
    IconButton("close", tr("Close"))                      a glyph alone; the name is tooltip and accessible name
    MenuButton(tr("More")).menu.add(tr("Rename"), slot)   the three dots; Menu alone for context menus
Choosing
    Chip(tr("Idea"), icon="idea", mnemonic="I")           kind: plain, slip, hint; letters="HL", removable=True
    Segmented(tr("Status")).add("open", tr("Open"), icon="slip-open")       chosen(str), choose(key), choice()
    TabBar(tr("Parts of the problem")).add("room", tr("In the room"), count="11")   chosen(str), choose(key), set_count
    Dropdown(tr("Said by")).add(key, label, letters="EK") chosen(str), choose(key), choice()
    PaintedList(tr("Cards"), model, painter, parent)      rows that a RowPainter paints; take(event) for keys of its own
Typing
    LineField(tr("A word"), serif=True, slip=True)        edited(str), entered(), show_text(text); icon=, key=, size=
    ProseEdit(self, placeholder=..., role="working-line", single=True, least=1, most=6, frame=False)
                                                          edited(str), entered(), left(), show_text, text(), mark
    quiet=True                                            either: a frame only under pointer and cursor, for tables
Saying
    Label(text, "caption", "ink-3"), ElidedLabel(...)     one line; align=drawing.RIGHT, tabular=True
    ProseLabel(text, "script", most=3)                    several lines; height for width; mark(spans)
    SectionHeading(tr("Your script"), tr("2 of 4"))       bold line, quieter text beside it
    StageTitle(tr("Problem"), tr("In the host's own words"))
    Tag(tr("2 domain words"), "rail")                     tone: rail, teal, amber, slip, outline, paper; icon=
    KeyHint("Ctrl+B")                                     a keycap
    SuitTile("care", 24), OrganisationTile("SB", name)    with tooltip and accessible name
    ProjectorPill().set_state("live")                     live, frozen, blank, no_screen
    Glyph("clock", 18, "amber")                           a glyph alone
Holding
    Card(padding=16).column                               set_selected, ground=, edge=, dashed=True
    CardEdge(self)                                        a card’s round edge over a table that fills it
    Hairline()
    FlowLayout(parent, gap=8)                             chips in lines
    ScrollArea().column                                   transparent, up and down only
    PopoverFrame(window).column, .place(rect)             the one shadow
    PassingFrame(stage).open_beside(origin, part)         a popover for a moment: it goes with the focus, Esc closes it
    EmptyState(icon, title, sentence, action).acted       dashed; ErrorState(title, sentence, action) solid
    Banner(text, action).acted, .closed
    SpeakerPopover(stage).ask(session, analogy, beside)   told(str, object); spoken_for(session, analogy) is its line
For delegates
    paint_tag, tag_width, paint_suit, paint_organisation; for prose laid_out, mark_in_lines and paint_lines; all of
    `ui.drawing` (box, text, hairline, keycap, hatch, ring, shadow); `ui.icons.paint`
"""
