"""What people take away on paper: from the session's values to PDF files.

Which there are     catalogue, table_papers, keys; draft, makeup, record, contents, preflight, missing
The documents       translation with addressee, closing, slips and vocabulary; brief, summary, minutes, script, wall,
                    mapping_sheets, misunderstanding_log, photographs, change_slip
For the tables      cards with card_front, card_back and card_head; worksheets with ladder_sheet and mapping_sheet;
                    slip_sheets, tent_cards, printer_test; sheet_head, quarters, quartered
Put together from   sections, blocks, rows, columns, ideas, idea_cards, scatter, counted, room_told, picture
From text to file   words_on_paper, lines, fonts, other_fonts, paper_font, excerpt, rhythm, style; pages, pour, pen,
                    glyph, outline, link_sign, file; reading_ahead begins before somebody waits
Read again          drawn and typed_in from the blocks, pdfium from the file
Who reads what      withheld, held_back, handed_over, given_away, rendering; facts, parity, issued, kept_facts
Under pseudonyms    pseudonyms, names, name_words, named_aside, folded
Beside PDF          formats, bundle, parts, part_names, markdown, word_file with word_text and word_table, spreadsheet
Where files go      file_name, own_place
"""
