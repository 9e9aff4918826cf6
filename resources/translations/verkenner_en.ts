<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nl">
<context>
    <name>Actions</name>
    <message>
        <source>Lezen</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Vooruit</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Overzicht van het programma</source>
        <translation>Overview of the programme</translation>
    </message>
    <message>
        <source>Volgende sectie</source>
        <translation>Next section</translation>
    </message>
    <message>
        <source>Vorige sectie</source>
        <translation>Previous section</translation>
    </message>
    <message>
        <source>Zoek in het programma</source>
        <translation>Search the programme</translation>
    </message>
    <message>
        <source>Filter de secties</source>
        <translation>Filter the sections</translation>
    </message>
    <message>
        <source>Tekst groter</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Tekst kleiner</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Gewone tekstgrootte</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>Thema: zoals het systeem</source>
        <translation>Theme: like the system</translation>
    </message>
    <message>
        <source>Thema: licht</source>
        <translation>Theme: light</translation>
    </message>
    <message>
        <source>Thema: donker</source>
        <translation>Theme: dark</translation>
    </message>
    <message>
        <source>Thema: hoog contrast</source>
        <translation>Theme: high contrast</translation>
    </message>
    <message>
        <source>Zijpaneel tonen of verbergen</source>
        <translation>Show or hide the side panel</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Volgende vindplaats</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Vorige vindplaats</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Volgend begrip uitleggen</source>
        <translation>Explain the next term</translation>
    </message>
    <message>
        <source>Kopieer met bronvermelding</source>
        <translation>Copy with citation</translation>
    </message>
    <message>
        <source>Kopieer de link naar de passage</source>
        <translation>Copy the link to the passage</translation>
    </message>
    <message>
        <source>Zoek op de selectie</source>
        <translation>Search for the selection</translation>
    </message>
    <message>
        <source>Sectie als gelezen markeren</source>
        <translation>Mark section as read</translation>
    </message>
    <message>
        <source>Sectie als ongelezen markeren</source>
        <translation>Mark section as unread</translation>
    </message>
    <message>
        <source>Leesvoortgang wissen</source>
        <translation>Clear reading progress</translation>
    </message>
    <message>
        <source>Lees verder waar je was</source>
        <translation>Read on where you were</translation>
    </message>
    <message>
        <source>Alleen de tekst</source>
        <translation>Text only</translation>
    </message>
    <message>
        <source>Regelnummers</source>
        <translation>Line numbers</translation>
    </message>
    <message>
        <source>Bredere kolom</source>
        <translation>Wider column</translation>
    </message>
    <message>
        <source>Smallere kolom</source>
        <translation>Narrower column</translation>
    </message>
    <message>
        <source>Plaatsen</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Gaan en zoeken</source>
        <translation>Go and find</translation>
    </message>
    <message>
        <source>Selectie en passage</source>
        <translation>Selection and passage</translation>
    </message>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Weergave</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Thema van het venster</source>
        <translation>Theme of the window</translation>
    </message>
    <message>
        <source>Programma</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Alle opdrachten</source>
        <translation>All commands</translation>
    </message>
    <message>
        <source>Sneltoetsen en zoekhulp</source>
        <translation>Shortcuts and search help</translation>
    </message>
    <message>
        <source>Voorkeuren</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Zoekresultaten</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Vergelijken en tellen</source>
        <translation>Comparing and counting</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Vergelijk deze sectie met…</source>
        <translation>Compare this section with…</translation>
    </message>
    <message>
        <source>Kolom toevoegen</source>
        <translation>Add a column</translation>
    </message>
    <message>
        <source>Kolom naar links</source>
        <translation>Column to the left</translation>
    </message>
    <message>
        <source>Kolom naar rechts</source>
        <translation>Column to the right</translation>
    </message>
    <message>
        <source>Kolom sluiten</source>
        <translation>Close column</translation>
    </message>
    <message>
        <source>Sorteer op relevantie of op volgorde</source>
        <translation>Sort by relevance or by order</translation>
    </message>
    <message>
        <source>Zet de resultaten per sectie</source>
        <translation>Group the results by section</translation>
    </message>
    <message>
        <source>Bewaar deze zoekopdracht</source>
        <translation>Save this search</translation>
    </message>
    <message>
        <source>Zoekgeschiedenis wissen</source>
        <translation>Clear the search history</translation>
    </message>
    <message>
        <source>Markeringen en notities</source>
        <translation>Highlights and notes</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Opnieuw doen</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Markeer geel</source>
        <translation>Highlight yellow</translation>
    </message>
    <message>
        <source>Markeer groen</source>
        <translation>Highlight green</translation>
    </message>
    <message>
        <source>Markeer blauw</source>
        <translation>Highlight blue</translation>
    </message>
    <message>
        <source>Markeer roze</source>
        <translation>Highlight pink</translation>
    </message>
    <message>
        <source>Schrijf een notitie</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Bladwijzer plaatsen of weghalen</source>
        <translation>Put or remove a bookmark</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>In de bundel</source>
        <translation>Into the bundle</translation>
    </message>
    <message>
        <source>Toon de bundel</source>
        <translation>Show the bundle</translation>
    </message>
    <message>
        <source>Reservekopie maken</source>
        <translation>Make a backup</translation>
    </message>
    <message>
        <source>Reservekopie terugzetten…</source>
        <translation>Put back a backup…</translation>
    </message>
    <message>
        <source>Notities uitvoeren…</source>
        <translation>Export notes…</translation>
    </message>
    <message>
        <source>Notities inlezen…</source>
        <translation>Import notes…</translation>
    </message>
    <message>
        <source>Alle notities</source>
        <translation>All notes</translation>
    </message>
    <message>
        <source>Notities na een update</source>
        <translation>Notes after an update</translation>
    </message>
    <message>
        <source>Koppel de notitie hier</source>
        <translation>Attach the note here</translation>
    </message>
    <message>
        <source>Namen van de kleuren…</source>
        <translation>Names of the colours…</translation>
    </message>
    <message>
        <source>Bundels en afdrukken</source>
        <translation>Bundles and printing</translation>
    </message>
    <message>
        <source>Bundels</source>
        <translation>Bundles</translation>
    </message>
    <message>
        <source>Nieuwe bundel</source>
        <translation>New bundle</translation>
    </message>
    <message>
        <source>Passage aan de bundel toevoegen…</source>
        <translation>Add a passage to the bundle…</translation>
    </message>
    <message>
        <source>Vraag aan de bundel toevoegen…</source>
        <translation>Add a question to the bundle…</translation>
    </message>
    <message>
        <source>Bundel afdrukken…</source>
        <translation>Print the bundle…</translation>
    </message>
    <message>
        <source>Bewaar de bundel als PDF…</source>
        <translation>Save the bundle as PDF…</translation>
    </message>
    <message>
        <source>Bewaar de bundel voor Word…</source>
        <translation>Save the bundle for Word…</translation>
    </message>
    <message>
        <source>Bewaar de bundel als HTML…</source>
        <translation>Save the bundle as HTML…</translation>
    </message>
    <message>
        <source>Bewaar de bundel als Markdown…</source>
        <translation>Save the bundle as Markdown…</translation>
    </message>
    <message>
        <source>Gebruikersgids</source>
        <translation>User guide (Dutch)</translation>
    </message>
    <message>
        <source>Kolom omwisselen met de volgende</source>
        <translation>Swap column with the next</translation>
    </message>
    <message>
        <source>Volgende wijziging tussen edities</source>
        <translation>Next change between editions</translation>
    </message>
    <message>
        <source>Vorige wijziging tussen edities</source>
        <translation>Previous change between editions</translation>
    </message>
    <message>
        <source>Voorstel bevestigen: deze passages horen samen</source>
        <translation>Confirm proposal: these passages belong together</translation>
    </message>
    <message>
        <source>Voorstel verwerpen: deze passages horen niet samen</source>
        <translation>Reject proposal: these passages don’t belong together</translation>
    </message>
    <message>
        <source>Bladwijzer op deze vergelijking</source>
        <translation>Bookmark this comparison</translation>
    </message>
    <message>
        <source>Programma’s</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Programma importeren…</source>
        <translation>Import a programme…</translation>
    </message>
    <message>
        <source>Ander programma openen…</source>
        <translation>Open another programme…</translation>
    </message>
    <message>
        <source>Programma’s beheren</source>
        <translation>Manage programmes</translation>
    </message>
    <message>
        <source>Dit programma uitvoeren…</source>
        <translation>Export this programme…</translation>
    </message>
    <message>
        <source>Leg deze sectie naast de officiële tekst</source>
        <translation>Put this section beside the official text</translation>
    </message>
    <message>
        <source>Zoek in deze tekst</source>
        <translation>Find in this text</translation>
    </message>
    <message>
        <source>Alle opties van de bundel…</source>
        <translation>All options of the bundle…</translation>
    </message>
</context>
<context>
    <name>AddButton</name>
    <message>
        <source>+ Passage, vraag, tekst of vergelijking</source>
        <translation>+ Passage, question, text or comparison</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Passage…</source>
        <translation>Passage…</translation>
    </message>
    <message>
        <source>Vraag uit het programma…</source>
        <translation>Question from the programme…</translation>
    </message>
    <message>
        <source>Eigen vraag</source>
        <translation>Question of your own</translation>
    </message>
    <message>
        <source>Eigen tekst</source>
        <translation>Text of your own</translation>
    </message>
    <message>
        <source>Kop</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Vergelijking zoals nu in Vergelijken</source>
        <translation>Comparison as it is now in Compare</translation>
    </message>
    <message>
        <source>Vergelijking van de secties in deze bundel</source>
        <translation>Comparison of the sections in this bundle</translation>
    </message>
    <message>
        <source>Maak een vergelijking…</source>
        <translation>Make a comparison…</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Nieuwe bladzijde</source>
        <translation>New page</translation>
    </message>
</context>
<context>
    <name>ArrangementBar</name>
    <message>
        <source>Op relevantie</source>
        <translation>By relevance</translation>
    </message>
    <message>
        <source>In volgorde</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>De beste eerst</source>
        <translation>Best first</translation>
    </message>
    <message>
        <source>In de volgorde van het programma</source>
        <translation>In the order of the programme</translation>
    </message>
    <message>
        <source>Per sectie</source>
        <translation>By section</translation>
    </message>
    <message>
        <source>Zet de passages onder hun sectie</source>
        <translation>Put the passages under their section</translation>
    </message>
    <message>
        <source>Volgorde: {order}</source>
        <translation>Order: {order}</translation>
    </message>
</context>
<context>
    <name>AttachBar</name>
    <message>
        <source>Koppel hier</source>
        <translation>Attach here</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Selecteer de woorden waar “{note}” bij hoort, of zet de cursor in een passage.</source>
        <translation>Select the words “{note}” belongs to, or put the cursor in a passage.</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>Mijn bundel</source>
        <translation>My bundle</translation>
    </message>
    <message>
        <source>Bundel {number}</source>
        <translation>Bundle {number}</translation>
    </message>
    <message>
        <source>{name} (kopie)</source>
        <translation>{name} (copy)</translation>
    </message>
    <message>
        <source>{name} (kopie {number})</source>
        <translation>{name} (copy {number})</translation>
    </message>
</context>
<context>
    <name>BasketPanel</name>
    <message>
        <source>Bundel</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Wat er in de bundel zit</source>
        <translation>What is in the bundle</translation>
    </message>
    <message>
        <source>Deze bundel is leeg. Ctrl+B legt de selectie of de passage erin.</source>
        <translation>This bundle is empty. Ctrl+B puts the selection or the passage into it.</translation>
    </message>
    <message>
        <source>Haal eruit</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Schikken en afdrukken</source>
        <translation>Arrange and print</translation>
    </message>
</context>
<context>
    <name>BlockPanel</name>
    <message>
        <source>Tekst van de regel</source>
        <translation>Text of the line</translation>
    </message>
    <message>
        <source>{what} (toets {key})</source>
        <translation>{what} (key {key})</translation>
    </message>
    <message>
        <source>Klopt zo</source>
        <translation>This is right</translation>
    </message>
    <message>
        <source>Dit klopt: niet meer onzeker</source>
        <translation>This is right: no longer unsure</translation>
    </message>
    <message>
        <source>Hoger</source>
        <translation>Up a level</translation>
    </message>
    <message>
        <source>Een niveau hoger</source>
        <translation>One level up</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Down a level</translation>
    </message>
    <message>
        <source>Een niveau lager</source>
        <translation>One level down</translation>
    </message>
    <message>
        <source>Maak kop</source>
        <translation>Make heading</translation>
    </message>
    <message>
        <source>Maak er een kop van</source>
        <translation>Make it a heading</translation>
    </message>
    <message>
        <source>Maak alinea</source>
        <translation>Make paragraph</translation>
    </message>
    <message>
        <source>Maak er een gewone alinea van</source>
        <translation>Make it a plain paragraph</translation>
    </message>
    <message>
        <source>Voeg samen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Voeg samen met de regel ervoor; meer gekozen regels worden er één</source>
        <translation>Merge with the line before; several chosen lines become one</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Splits waar de cursor in de tekst staat</source>
        <translation>Split where the cursor stands in the text</translation>
    </message>
    <message>
        <source>Laat weg</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Laat weg uit het programma</source>
        <translation>Leave out of the programme</translation>
    </message>
    <message numerus="yes">
        <source>%n regels gekozen</source>
        <translation>
            <numerusform>%n line chosen</numerusform>
            <numerusform>%n lines chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Toetsen in de lijst: spatie klopt, ← → niveau, K kop, A alinea, M samen, S splits, F2 tekst, Delete weg. Shift en Ctrl kiezen er meer.</source>
        <translation>Keys in the list: space is right, ← → level, K heading, A paragraph, M merge, S split, F2 text, Delete leaves out. Shift and Ctrl choose more.</translation>
    </message>
</context>
<context>
    <name>BlockWords</name>
    <message>
        <source>Kop {level}</source>
        <translation>Heading {level}</translation>
    </message>
    <message>
        <source>Alinea</source>
        <translation>Paragraph</translation>
    </message>
    <message>
        <source>Opsomming</source>
        <translation>List item</translation>
    </message>
    <message>
        <source>Voetnoot</source>
        <translation>Footnote</translation>
    </message>
    <message>
        <source>Tabelrij</source>
        <translation>Table row</translation>
    </message>
    <message>
        <source>door jou nagezien</source>
        <translation>checked by you</translation>
    </message>
    <message>
        <source>onzeker</source>
        <translation>unsure</translation>
    </message>
    <message>
        <source>zeker</source>
        <translation>sure</translation>
    </message>
    <message>
        <source>vrij zeker</source>
        <translation>fairly sure</translation>
    </message>
    <message>
        <source>gevonden in de bladwijzers van het document</source>
        <translation>found in the document’s bookmarks</translation>
    </message>
    <message>
        <source>gevonden in de inhoudsopgave</source>
        <translation>found in the table of contents</translation>
    </message>
    <message>
        <source>zo aangeduid in het document</source>
        <translation>marked so in the document</translation>
    </message>
    <message>
        <source>gevonden aan de nummering</source>
        <translation>found by its numbering</translation>
    </message>
    <message>
        <source>gevonden aan de hoofdletters</source>
        <translation>found by its capitals</translation>
    </message>
    <message>
        <source>gevonden aan de opmaak</source>
        <translation>found by its looks</translation>
    </message>
    <message>
        <source>staat op het titelblad</source>
        <translation>stands on the title page</translation>
    </message>
    <message>
        <source>lijkt een ondertitel</source>
        <translation>looks like a subtitle</translation>
    </message>
    <message>
        <source>staat in een opsomming</source>
        <translation>stands in a list</translation>
    </message>
    <message>
        <source>leek een kop, maar er staat niets onder</source>
        <translation>looked like a heading, but nothing stands below it</translation>
    </message>
    <message>
        <source>herkend als sectie van het programma</source>
        <translation>recognised as a section of the programme</translation>
    </message>
    <message>
        <source>door jou gekozen</source>
        <translation>chosen by you</translation>
    </message>
    <message>
        <source>gewone tekst</source>
        <translation>plain text</translation>
    </message>
    <message numerus="yes">
        <source>%n kop(pen)</source>
        <translation>
            <numerusform>%n heading</numerusform>
            <numerusform>%n headings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bladzijde(n)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n onzekere regel(s)</source>
        <translation>
            <numerusform>%n unsure line</numerusform>
            <numerusform>%n unsure lines</numerusform>
        </translation>
    </message>
    <message>
        <source>opschrift dat in kaders terugkeert</source>
        <translation>a label that returns in boxes</translation>
    </message>
</context>
<context>
    <name>BookmarksModel</name>
    <message>
        <source>Vergelijking</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Staat niet meer in de tekst</source>
        <translation>No longer in the text</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>Filter bladwijzers…</source>
        <translation>Filter bookmarks…</translation>
    </message>
    <message>
        <source>Filter de bladwijzers</source>
        <translation>Filter the bookmarks</translation>
    </message>
    <message>
        <source>Volgorde van de bladwijzers</source>
        <translation>Order of the bookmarks</translation>
    </message>
    <message>
        <source>Eigen volgorde</source>
        <translation>Own order</translation>
    </message>
    <message>
        <source>Plaats in de tekst</source>
        <translation>Place in the text</translation>
    </message>
    <message>
        <source>Op naam</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Nieuwste eerst</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Bladwijzers</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>Geen bladwijzer met deze woorden.</source>
        <translation>No bookmark with these words.</translation>
    </message>
    <message>
        <source>Nog geen bladwijzers. Ctrl+D legt er een bij de passage die je leest.</source>
        <translation>No bookmarks yet. Ctrl+D puts one at the passage you read.</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Beschrijving wijzigen</source>
        <translation>Change the description</translation>
    </message>
    <message>
        <source>Map hernoemen</source>
        <translation>Rename the folder</translation>
    </message>
    <message>
        <source>Naar map</source>
        <translation>To folder</translation>
    </message>
    <message>
        <source>Geen map</source>
        <translation>No folder</translation>
    </message>
    <message>
        <source>Nieuwe map…</source>
        <translation>New folder…</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Nieuwe map</source>
        <translation>New folder</translation>
    </message>
    <message>
        <source>Waar deze bladwijzer lag, staat niet meer in de tekst: {place}.</source>
        <translation>What this bookmark stood on is no longer in the text: {place}.</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Kleur</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Aanvaarden</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>De notities horen waar ze nu staan</source>
        <translation>The notes belong where they are now</translation>
    </message>
    <message>
        <source>In de bundel</source>
        <translation>Into the bundle</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Uitvoeren…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Labels, met een komma ertussen</source>
        <translation>Tags, separated by commas</translation>
    </message>
    <message>
        <source>Labels voor de gekozen notities</source>
        <translation>Tags for the selected notes</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Zonder kleur</source>
        <translation>Without colour</translation>
    </message>
    <message>
        <source>Namen van de kleuren…</source>
        <translation>Names of the colours…</translation>
    </message>
    <message>
        <source>Voor mezelf</source>
        <translation>For myself</translation>
    </message>
    <message>
        <source>Om af te drukken</source>
        <translation>To print</translation>
    </message>
</context>
<context>
    <name>BundlePage</name>
    <message>
        <source>Voorbeeld wordt gemaakt…</source>
        <translation>Making the preview…</translation>
    </message>
    <message>
        <source>Geen voorbeeld</source>
        <translation>No preview</translation>
    </message>
    <message>
        <source>Voorbeeld bijgewerkt</source>
        <translation>Preview up to date</translation>
    </message>
    <message>
        <source>Passage toevoegen</source>
        <translation>Add a passage</translation>
    </message>
    <message>
        <source>Zoek woorden, of geef een code</source>
        <translation>Search for words, or give a code</translation>
    </message>
    <message>
        <source>met antwoord</source>
        <translation>with answer</translation>
    </message>
    <message>
        <source>Vraag toevoegen</source>
        <translation>Add a question</translation>
    </message>
    <message>
        <source>Zoek een vraag</source>
        <translation>Search for a question</translation>
    </message>
</context>
<context>
    <name>BundlesPlace</name>
    <message>
        <source>Alle bundels</source>
        <translation>All bundles</translation>
    </message>
    <message>
        <source>Nieuwe bundel</source>
        <translation>New bundle</translation>
    </message>
    <message>
        <source>Hernoem</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Dupliceer</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Je bundels worden geopend…</source>
        <translation>Opening your bundles…</translation>
    </message>
</context>
<context>
    <name>BusyPage</name>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Annuleer</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Begin opnieuw</source>
        <translation>Start again</translation>
    </message>
</context>
<context>
    <name>ChangeFigures</name>
    <message>
        <source>De woorden van beide edities zijn dezelfde.</source>
        <translation>The words of both editions are the same.</translation>
    </message>
    <message numerus="yes">
        <source>%n wijziging(en)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ingevoegd</source>
        <translation>
            <numerusform>%n inserted</numerusform>
            <numerusform>%n inserted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n geschrapt</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>‹ Onderdelen</source>
        <translation>‹ Items</translation>
    </message>
    <message>
        <source>Voeg toe</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Niets gevonden. Probeer een ander woord.</source>
        <translation>Nothing found. Try another word.</translation>
    </message>
    <message>
        <source>Er kan nog niet gezocht worden; probeer het zo meteen, of geef een code.</source>
        <translation>Searching isn’t possible yet; try again in a moment, or give a code.</translation>
    </message>
    <message>
        <source>✓ in de bundel</source>
        <translation>✓ in the bundle</translation>
    </message>
</context>
<context>
    <name>ColourNames</name>
    <message>
        <source>Namen van de kleuren</source>
        <translation>Names of the colours</translation>
    </message>
    <message>
        <source>Zeg waar elke kleur voor staat, bijvoorbeeld “sterk argument”.</source>
        <translation>Say what each colour stands for, “strong argument” for example.</translation>
    </message>
    <message>
        <source>Naam voor {colour}</source>
        <translation>Name for {colour}</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Zoek een sectie, regio of label…</source>
        <translation>Find a section, region or tag…</translation>
    </message>
    <message>
        <source>Zoek wat in de kolom komt</source>
        <translation>Find what goes into the column</translation>
    </message>
    <message>
        <source>Wat in de kolom kan komen</source>
        <translation>What can go into the column</translation>
    </message>
    <message>
        <source>← Links</source>
        <translation>← Left</translation>
    </message>
    <message>
        <source>Rechts →</source>
        <translation>Right →</translation>
    </message>
    <message>
        <source>Sluit kolom</source>
        <translation>Close column</translation>
    </message>
    <message>
        <source>Niets met deze woorden.</source>
        <translation>Nothing with these words.</translation>
    </message>
</context>
<context>
    <name>ComparingDeeds</name>
    <message>
        <source>Bij deze sectie is geen officiële tekst ingelezen. Voeg het document toe bij Programma’s.</source>
        <translation>No official text was imported for this section. Add the document under Programmes.</translation>
    </message>
</context>
<context>
    <name>ComparingPlace</name>
    <message>
        <source>Vergelijking</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Kies twee tot vier kolommen om ze naast elkaar te leggen.</source>
        <translation>Choose two to four columns to put side by side.</translation>
    </message>
    <message>
        <source>Geen enkele rij voldoet. Zet een filter uit.</source>
        <translation>No row fits. Turn a filter off.</translation>
    </message>
    <message>
        <source>De twee edities worden woord voor woord vergeleken…</source>
        <translation>Comparing the two editions word by word…</translation>
    </message>
    <message>
        <source>Passages die op elkaar lijken worden gezocht…</source>
        <translation>Looking for passages that are alike…</translation>
    </message>
    <message>
        <source>Gestopt. Er is niets veranderd.</source>
        <translation>Stopped. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>ComparisonBar</name>
    <message>
        <source>aspect</source>
        <translation>aspect</translation>
    </message>
    <message>
        <source>niveau</source>
        <translation>level</translation>
    </message>
    <message>
        <source>soort</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>regio</source>
        <translation>region</translation>
    </message>
    <message>
        <source>SDG</source>
        <translation>SDG</translation>
    </message>
    <message>
        <source>thema</source>
        <translation>theme</translation>
    </message>
    <message>
        <source>sectie</source>
        <translation>section</translation>
    </message>
    <message>
        <source>volgorde van de tekst</source>
        <translation>order of the text</translation>
    </message>
    <message>
        <source>gelijkenis</source>
        <translation>likeness</translation>
    </message>
    <message>
        <source>+ Kolom</source>
        <translation>+ Column</translation>
    </message>
    <message>
        <source>Alleen verschillen</source>
        <translation>Only differences</translation>
    </message>
    <message>
        <source>Alleen eisen</source>
        <translation>Only demands</translation>
    </message>
    <message>
        <source>Alle rijen</source>
        <translation>All rows</translation>
    </message>
    <message>
        <source>Toon ook de rijen die niet gekozen zijn</source>
        <translation>Show the rows that were not chosen too</translation>
    </message>
    <message>
        <source>Kolom {number}: {title}</source>
        <translation>Column {number}: {title}</translation>
    </message>
    <message>
        <source>Rijen: {what}</source>
        <translation>Rows: {what}</translation>
    </message>
    <message>
        <source>edities</source>
        <translation>editions</translation>
    </message>
    <message>
        <source>Bladwijzer op deze vergelijking</source>
        <translation>Bookmark this comparison</translation>
    </message>
    <message>
        <source>Vergelijking in bundel</source>
        <translation>Comparison into bundle</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Alleen hier</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>Zonder label</source>
        <translation>Without a tag</translation>
    </message>
    <message>
        <source>geen eis in dit hoofdstuk</source>
        <translation>no demand in this chapter</translation>
    </message>
    <message>
        <source>geen standpunt in dit hoofdstuk</source>
        <translation>no position in this chapter</translation>
    </message>
    <message>
        <source>Zonder tegenhanger</source>
        <translation>Without a counterpart</translation>
    </message>
    <message>
        <source>geen passage die erop lijkt</source>
        <translation>no passage like it</translation>
    </message>
    <message>
        <source>Notitie: {words}</source>
        <translation>Note: {words}</translation>
    </message>
    <message>
        <source>Eis</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>label voorgesteld</source>
        <translation>suggested tag</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Gekopieerd. Let op: je selectie laat een voorwaarde weg ({words}).</source>
        <translation>Copied. Note that your selection leaves out a condition ({words}).</translation>
    </message>
    <message>
        <source>Gekopieerd met bronvermelding.</source>
        <translation>Copied with citation.</translation>
    </message>
    <message>
        <source>Gekopieerd als gewone tekst.</source>
        <translation>Copied as plain text.</translation>
    </message>
    <message>
        <source>Link gekopieerd; de korte code is {code}.</source>
        <translation>Link copied; the short code is {code}.</translation>
    </message>
    <message>
        <source>Passage {number} gekopieerd met bronvermelding.</source>
        <translation>Passage {number} copied with citation.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Er liep iets mis</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>Het programma maakte een fout. Wat je bewaarde is veilig, en je kunt verder werken; sluit het af en open het opnieuw als het vreemd blijft doen.</source>
        <translation>The program made a mistake. What you saved is safe, and you can go on working; close it and open it again if it keeps behaving oddly.</translation>
    </message>
    <message>
        <source>Dit verslag helpt om de fout te vinden. Er staat niets in van wat je las of schreef, en het wordt nergens heen gestuurd. Het staat ook in {file}.</source>
        <translation>This report helps to find the mistake. It holds nothing of what you read or wrote, and it is sent nowhere. It is also kept in {file}.</translation>
    </message>
    <message>
        <source>Verslag van de fout</source>
        <translation>Report of the mistake</translation>
    </message>
    <message>
        <source>Kopieer</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Bewaar het verslag…</source>
        <translation>Save the report…</translation>
    </message>
    <message>
        <source>Sluit het programma af</source>
        <translation>Quit the program</translation>
    </message>
    <message>
        <source>Werk verder</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>Het verslag staat op het klembord.</source>
        <translation>The report is on the clipboard.</translation>
    </message>
    <message>
        <source>Bewaar het verslag</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Het verslag kon niet bewaard worden in {file}: {reason}. Kies een andere map.</source>
        <translation>The report could not be saved in {file}: {reason}. Choose another folder.</translation>
    </message>
    <message>
        <source>Bewaard in {file}.</source>
        <translation>Saved in {file}.</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Laat los om te importeren</source>
        <translation>Drop to import</translation>
    </message>
    <message>
        <source>PDF, Word, OpenDocument, tekst, Markdown, HTML of een .programma-bestand</source>
        <translation>PDF, Word, OpenDocument, text, Markdown, HTML or a .programma file</translation>
    </message>
</context>
<context>
    <name>EditionsView</name>
    <message>
        <source>↑ Vorige wijziging</source>
        <translation>↑ Previous change</translation>
    </message>
    <message>
        <source>↓ Volgende wijziging</source>
        <translation>↓ Next change</translation>
    </message>
    <message>
        <source>Samen scrollen</source>
        <translation>Scroll together</translation>
    </message>
    <message>
        <source>wijziging {number} van {all}</source>
        <translation>change {number} of {all}</translation>
    </message>
    <message>
        <source>Geschrapt: {words}</source>
        <translation>Deleted: {words}</translation>
    </message>
    <message>
        <source>Ingevoegd: {words}</source>
        <translation>Inserted: {words}</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Verfijn de resultaten</source>
        <translation>Refine the results</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetNames</name>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Regio</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>Sectie</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Thema’s</source>
        <translation>Themes</translation>
    </message>
    <message>
        <source>Regio’s</source>
        <translation>Regions</translation>
    </message>
</context>
<context>
    <name>FacetWords</name>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Kleur</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Na een update</source>
        <translation>After an update</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>Van wie</source>
        <translation>By whom</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Sectie</source>
        <translation>Section</translation>
    </message>
    <message numerus="yes">
        <source>%n notitie(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Zonder kleur</source>
        <translation>Without colour</translation>
    </message>
    <message>
        <source>Van mij</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Alleen gemarkeerd</source>
        <translation>Highlighted only</translation>
    </message>
    <message>
        <source>Op zijn plaats</source>
        <translation>In its place</translation>
    </message>
    <message>
        <source>Verplaatst</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Tekst gewijzigd</source>
        <translation>Text changed</translation>
    </message>
    <message>
        <source>Plaats kwijt</source>
        <translation>Place lost</translation>
    </message>
    <message>
        <source>Voor mezelf</source>
        <translation>For myself</translation>
    </message>
    <message>
        <source>Om af te drukken</source>
        <translation>To print</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n sectie(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n eis(en)</source>
        <translation>
            <numerusform>%n demand</numerusform>
            <numerusform>%n demands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min lezen</source>
        <translation>
            <numerusform>%n min read</numerusform>
            <numerusform>%n min read</numerusform>
        </translation>
    </message>
    <message>
        <source>passage {number}, bladzijde {pages}</source>
        <translation>passage {number}, page {pages}</translation>
    </message>
    <message>
        <source>passage {number}</source>
        <translation>passage {number}</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Partij</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>Jaar</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Dutch</translation>
    </message>
    <message>
        <source>Frans</source>
        <translation>French</translation>
    </message>
    <message>
        <source>Engels</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Duits</source>
        <translation>German</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n kolom(men)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lege cel(len)</source>
        <translation>
            <numerusform>%n empty cell</numerusform>
            <numerusform>%n empty cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) zonder label</source>
        <translation>
            <numerusform>%n passage without tag</numerusform>
            <numerusform>%n passages without tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aspect(en)</source>
        <translation>
            <numerusform>%n aspect</numerusform>
            <numerusform>%n aspects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n niveau(s)</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soort(en)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) zonder tegenhanger</source>
        <translation>
            <numerusform>%n passage without a counterpart</numerusform>
            <numerusform>%n passages without a counterpart</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} · bevestigd</source>
        <translation>{percent} · confirmed</translation>
    </message>
    <message>
        <source>{percent} · voorstel</source>
        <translation>{percent} · proposed</translation>
    </message>
    <message>
        <source>{percent} · uitgelijnd</source>
        <translation>{percent} · aligned</translation>
    </message>
    <message numerus="yes">
        <source>%n van elders</source>
        <translation>
            <numerusform>%n from elsewhere</numerusform>
            <numerusform>%n from elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filters die aan staan</source>
        <translation>Filters that are on</translation>
    </message>
    <message>
        <source>alles wissen</source>
        <translation>clear all</translation>
    </message>
    <message>
        <source>Alle filters weghalen</source>
        <translation>Take all filters away</translation>
    </message>
    <message>
        <source>Filter weghalen: {name}</source>
        <translation>Take away the filter: {name}</translation>
    </message>
</context>
<context>
    <name>Filtering</name>
    <message>
        <source>Filter op woorden in notitie of citaat…</source>
        <translation>Filter by words in note or quote…</translation>
    </message>
    <message>
        <source>Filter op woorden</source>
        <translation>Filter by words</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Vorige vindplaats</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Volgende vindplaats</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Sluit</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{at} van {all}</source>
        <translation>{at} of {all}</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Zoek in deze vergelijking…</source>
        <translation>Find in this comparison…</translation>
    </message>
    <message>
        <source>Niet gevonden in deze vergelijking</source>
        <translation>Not found in this comparison</translation>
    </message>
</context>
<context>
    <name>FoundNotes</name>
    <message>
        <source>Gevonden notities</source>
        <translation>Notes found</translation>
    </message>
    <message>
        <source>Alle {count} tonen</source>
        <translation>Show all {count}</translation>
    </message>
    <message>
        <source>In je notities · {count}</source>
        <translation>In your notes · {count}</translation>
    </message>
</context>
<context>
    <name>GuidePlace</name>
    <message>
        <source>Inhoud van de gids</source>
        <translation>Contents of the guide</translation>
    </message>
    <message>
        <source>Gebruikersgids</source>
        <translation>User guide (Dutch)</translation>
    </message>
</context>
<context>
    <name>HeadingEditor</name>
    <message>
        <source>Kop</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Tekst van de kop</source>
        <translation>Text of the heading</translation>
    </message>
    <message>
        <source>Niveau van de kop</source>
        <translation>Level of the heading</translation>
    </message>
    <message>
        <source>Niveau {number}</source>
        <translation>Level {number}</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Zo kun je zoeken</source>
        <translation>How to search</translation>
    </message>
    <message>
        <source>deze woorden, ook verbogen of als deel van een langer woord</source>
        <translation>these words, inflected or as part of a longer word too</translation>
    </message>
    <message>
        <source>precies deze woorden, na elkaar</source>
        <translation>exactly these words, one after the other</translation>
    </message>
    <message>
        <source>het eerste woord zonder het tweede</source>
        <translation>the first word without the second</translation>
    </message>
    <message>
        <source>het ene woord of het andere</source>
        <translation>the one word or the other</translation>
    </message>
    <message>
        <source>alle woorden die zo beginnen</source>
        <translation>all words that begin like this</translation>
    </message>
    <message>
        <source>alleen over die regio, in dat thema, met dat label, op die bladzijde</source>
        <translation>only on that region, in that theme, with that tag, on that page</translation>
    </message>
</context>
<context>
    <name>HitCards</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDeeds</name>
    <message>
        <source>Het importeren is gestopt; er is niets bewaard.</source>
        <translation>The import was stopped; nothing was saved.</translation>
    </message>
    <message>
        <source>Nazien</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Nog niet bewaard. Wat je hier doet, kun je ongedaan maken.</source>
        <translation>Not saved yet. What you do here can be undone.</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Programma importeren</source>
        <translation>Import a programme</translation>
    </message>
    <message>
        <source>Programma’s en documenten ({kinds})</source>
        <translation>Programmes and documents ({kinds})</translation>
    </message>
    <message>
        <source>Alle bestanden ({kinds})</source>
        <translation>All files ({kinds})</translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Verwant</source>
        <translation>Related</translation>
    </message>
    <message>
        <source>Begrippen</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Zijpaneel</source>
        <translation>Side panel</translation>
    </message>
    <message>
        <source>Verwante passages</source>
        <translation>Related passages</translation>
    </message>
    <message>
        <source>Begrippen van deze sectie</source>
        <translation>Terms of this section</translation>
    </message>
    <message>
        <source>Deze sectie heeft geen verklaarde begrippen.</source>
        <translation>This section has no explained terms.</translation>
    </message>
    <message>
        <source>Nog geen verwante passages: de zoekindex wordt opgebouwd, of niets lijkt hierop.</source>
        <translation>No related passages yet: the search index is being built, or nothing is like this.</translation>
    </message>
    <message>
        <source>Gemeen: {what}</source>
        <translation>Shared: {what}</translation>
    </message>
    <message>
        <source>Elders</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>Elders in het programma</source>
        <translation>Elsewhere in the programme</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>ItemMenu</name>
    <message>
        <source>Kort in…</source>
        <translation>Shorten…</translation>
    </message>
    <message>
        <source>Weer heel</source>
        <translation>Whole again</translation>
    </message>
    <message>
        <source>Bewerk</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Lees de passage</source>
        <translation>Read the passage</translation>
    </message>
    <message>
        <source>Toon in Vergelijken</source>
        <translation>Show in Compare</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Haal eruit</source>
        <translation>Take out</translation>
    </message>
</context>
<context>
    <name>ItemsPanel</name>
    <message>
        <source>Onderdelen van de bundel</source>
        <translation>Items of the bundle</translation>
    </message>
    <message>
        <source>Deze bundel is leeg. Leg er passages in met Ctrl+B terwijl je leest of zoekt, of voeg hieronder een passage, een vraag of je eigen tekst toe. De bladzijde hiernaast groeit mee.</source>
        <translation>This bundle is empty. Put passages into it with Ctrl+B while you read or search, or add a passage, a question or your own text below. The page beside it grows with it.</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Regelnummers</source>
        <translation>Line numbers</translation>
    </message>
    <message>
        <source>Antwoordsleutel</source>
        <translation>Answer key</translation>
    </message>
    <message>
        <source>Bronvermelding op elke bladzijde</source>
        <translation>Source on every page</translation>
    </message>
    <message>
        <source>Alle opties…</source>
        <translation>All options…</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Meer ▾</source>
        <translation>More ▾</translation>
    </message>
    <message>
        <source>Voorbeeld</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>KeyCaps</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>‹ Onderdelen</source>
        <translation>‹ Items</translation>
    </message>
    <message>
        <source>Profiel</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Papier</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Kolommen</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Antwoordsleutel</source>
        <translation>Answer key</translation>
    </message>
    <message>
        <source>Blad omslaan over de</source>
        <translation>Flip on the</translation>
    </message>
    <message>
        <source>Tekstgrootte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Regelnummers</source>
        <translation>Line numbers</translation>
    </message>
    <message>
        <source>Bron onder elke passage</source>
        <translation>Source under each passage</translation>
    </message>
    <message>
        <source>Bronvermelding op elke bladzijde</source>
        <translation>Source on every page</translation>
    </message>
    <message>
        <source>Korte codes van passages</source>
        <translation>Short codes of passages</translation>
    </message>
    <message>
        <source>Neutraal, voor scholen</source>
        <translation>Neutral, for schools</translation>
    </message>
    <message>
        <source>Kortere versie</source>
        <translation>Shorter version</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>De naam van de bundel</source>
        <translation>The name of the bundle</translation>
    </message>
    <message>
        <source>Ondertitel</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>Samengesteld door</source>
        <translation>Compiled by</translation>
    </message>
    <message>
        <source>Wie koos en schreef</source>
        <translation>Who chose and wrote</translation>
    </message>
    <message>
        <source>Vak</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Wereldburgerschap</source>
        <translation>World citizenship</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Wat leerlingen erna kunnen</source>
        <translation>What pupils can do afterwards</translation>
    </message>
    <message>
        <source>Minuten</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Kop</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Bladzijde</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Les</source>
        <translation>Lesson</translation>
    </message>
</context>
<context>
    <name>LibraryFiles</name>
    <message>
        <source>Annotaties (W3C) ({kinds})</source>
        <translation>Annotations (W3C) ({kinds})</translation>
    </message>
    <message>
        <source>Notities uitvoeren</source>
        <translation>Export notes</translation>
    </message>
    <message>
        <source>notities.jsonld</source>
        <translation>notes.jsonld</translation>
    </message>
    <message>
        <source>Notities inlezen</source>
        <translation>Import notes</translation>
    </message>
    <message>
        <source>Reservekopie terugzetten</source>
        <translation>Put back a backup</translation>
    </message>
    <message>
        <source>Reservekopieën ({kinds})</source>
        <translation>Backups ({kinds})</translation>
    </message>
</context>
<context>
    <name>LikenessBar</name>
    <message>
        <source>Het programma legt passages naast elkaar die dezelfde zeldzame woorden gebruiken. Of ze over hetzelfde gaan, beslis jij: bevestig of verwerp elk voorstel.</source>
        <translation>The program puts passages that use the same rare words side by side. Whether they are about the same thing is for you to decide: confirm or reject each proposal.</translation>
    </message>
    <message>
        <source>Vanaf welke gelijkenis, in procent</source>
        <translation>From which likeness on, in percent</translation>
    </message>
    <message>
        <source>✓ Bevestig</source>
        <translation>✓ Confirm</translation>
    </message>
    <message>
        <source>✗ Verwerp</source>
        <translation>✗ Reject</translation>
    </message>
    <message>
        <source>Beslis later</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>vanaf</source>
        <translation>from</translation>
    </message>
    <message>
        <source>Toch niet verwerpen: {pair}</source>
        <translation>Don’t reject after all: {pair}</translation>
    </message>
</context>
<context>
    <name>LikenessFigures</name>
    <message numerus="yes">
        <source>%n voorstel(len) van Programmaverkenner</source>
        <translation>
            <numerusform>%n proposal by Programmaverkenner</numerusform>
            <numerusform>%n proposals by Programmaverkenner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bevestigd</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verworpen</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uitgelijnd met de officiële tekst</source>
        <translation>
            <numerusform>%n aligned with the official text</numerusform>
            <numerusform>%n aligned with the official text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostBookmarks</name>
    <message>
        <source>Bladwijzers zonder plaats</source>
        <translation>Bookmarks without a place</translation>
    </message>
    <message>
        <source>Lees de sectie</source>
        <translation>Read the section</translation>
    </message>
    <message>
        <source>Verwijder de bladwijzer</source>
        <translation>Remove the bookmark</translation>
    </message>
    <message numerus="yes">
        <source>%n bladwijzer(s) op wat niet meer in de tekst staat:</source>
        <translation>
            <numerusform>%n bookmark on what is no longer in the text:</numerusform>
            <numerusform>%n bookmarks on what is no longer in the text:</numerusform>
        </translation>
    </message>
    <message>
        <source>Zonder beschrijving</source>
        <translation>Without a description</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Weergave in eigen woorden · bron: {source}</source>
        <translation>Restatement in our own words · source: {source}</translation>
    </message>
    <message>
        <source>Gelezen {percent} %</source>
        <translation>Read {percent}%</translation>
    </message>
    <message>
        <source>Je voorkeuren waren beschadigd of van een nieuwere versie; ze staan bewaard in {file} en alles staat weer zoals in het begin.</source>
        <translation>Your preferences were damaged or from a newer version; they are kept in {file} and everything is as at the start again.</translation>
    </message>
    <message>
        <source>Veilige modus: met standaardvoorkeuren en zonder sessie; wat je instelt wordt niet bewaard.</source>
        <translation>Safe mode: default preferences and no session; what you set is not kept.</translation>
    </message>
    <message>
        <source>Originele tekst · bron: {source}</source>
        <translation>Original text · source: {source}</translation>
    </message>
</context>
<context>
    <name>MatrixBar</name>
    <message>
        <source>regio</source>
        <translation>region</translation>
    </message>
    <message>
        <source>thema</source>
        <translation>theme</translation>
    </message>
    <message>
        <source>sectie</source>
        <translation>section</translation>
    </message>
    <message>
        <source>aspect</source>
        <translation>aspect</translation>
    </message>
    <message>
        <source>niveau</source>
        <translation>level</translation>
    </message>
    <message>
        <source>soort</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>SDG</source>
        <translation>SDG</translation>
    </message>
    <message>
        <source>Positiematrix</source>
        <translation>Position matrix</translation>
    </message>
    <message>
        <source>Alleen eisen</source>
        <translation>Only demands</translation>
    </message>
    <message>
        <source>Alleen ongelezen</source>
        <translation>Only unread</translation>
    </message>
    <message>
        <source>Bewaar als ▾</source>
        <translation>Save as ▾</translation>
    </message>
    <message>
        <source>Rijen: {what}</source>
        <translation>Rows: {what}</translation>
    </message>
    <message>
        <source>Kolommen: {what}</source>
        <translation>Columns: {what}</translation>
    </message>
    <message>
        <source>Rekenblad (CSV)</source>
        <translation>Spreadsheet (CSV)</translation>
    </message>
    <message>
        <source>Tekening (SVG)</source>
        <translation>Drawing (SVG)</translation>
    </message>
    <message>
        <source>Afbeelding (PNG)</source>
        <translation>Picture (PNG)</translation>
    </message>
    <message>
        <source>In bundel</source>
        <translation>Into bundle</translation>
    </message>
</context>
<context>
    <name>MatrixFigures</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lacune(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message>
        <source>{row}: niets voor {column}</source>
        <translation>{row}: nothing for {column}</translation>
    </message>
    <message>
        <source>{row}: geen passage van de soort “{column}”</source>
        <translation>{row}: no passage of the kind “{column}”</translation>
    </message>
    <message>
        <source>{row}: geen eis over {column}</source>
        <translation>{row}: no demand about {column}</translation>
    </message>
    <message>
        <source>{row}: niets over {column}</source>
        <translation>{row}: nothing about {column}</translation>
    </message>
    <message numerus="yes">
        <source>%n regio(’s)</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thema(’s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sectie(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aspect(en)</source>
        <translation>
            <numerusform>%n aspect</numerusform>
            <numerusform>%n aspects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n niveau(s)</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soort(en)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SDG(’s)</source>
        <translation>
            <numerusform>%n SDG</numerusform>
            <numerusform>%n SDGs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kolom(men)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ongelezen</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n eis(en)</source>
        <translation>
            <numerusform>%n demand</numerusform>
            <numerusform>%n demands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Totaal</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>met een notitie</source>
        <translation>with a note</translation>
    </message>
    <message>
        <source>labels voorgesteld door Programmaverkenner</source>
        <translation>tags suggested by Programmaverkenner</translation>
    </message>
</context>
<context>
    <name>MatrixPanel</name>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Zet deze cellen naast elkaar</source>
        <translation>Put these cells side by side</translation>
    </message>
    <message>
        <source>Passages van de cel</source>
        <translation>Passages of the cell</translation>
    </message>
    <message>
        <source>Lege cellen</source>
        <translation>Empty cells</translation>
    </message>
    <message>
        <source>Hierover staat niets in dit hoofdstuk.</source>
        <translation>This chapter says nothing about this.</translation>
    </message>
    <message>
        <source>Nog niet gelezen</source>
        <translation>Not read yet</translation>
    </message>
    <message>
        <source>Naast de matrix</source>
        <translation>Beside the matrix</translation>
    </message>
</context>
<context>
    <name>MatrixPlace</name>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Een lege cel betekent: geen standpunt in dit hoofdstuk. Klik op een cel om de passages te lezen, sleep over cellen om ze naast elkaar te zetten. De labels zijn van de redactie, niet van de partij.</source>
        <translation>An empty cell means: no position in this chapter. Click a cell to read its passages, drag over cells to put them side by side. The tags are the editors’, not the party’s.</translation>
    </message>
    <message>
        <source>Bewaar de matrix</source>
        <translation>Save the matrix</translation>
    </message>
    <message>
        <source>De labels zijn van de redactie, niet van de partij.</source>
        <translation>The tags are the editors’, not the party’s.</translation>
    </message>
    <message>
        <source>Totaal</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Bewaard als {file}</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>matrix</translation>
    </message>
    <message>
        <source>Gestippeld omrand: labels die Programmaverkenner voorstelt. Ze zijn niet van de redactie en door niemand nagekeken.</source>
        <translation>Dotted outline: tags suggested by Programmaverkenner. They are not the editors’ and nobody has checked them.</translation>
    </message>
</context>
<context>
    <name>NameBar</name>
    <message>
        <source>Naam van de bundel</source>
        <translation>Name of the bundle</translation>
    </message>
    <message>
        <source>Bundel: {name}</source>
        <translation>Bundle: {name}</translation>
    </message>
</context>
<context>
    <name>NamingBar</name>
    <message>
        <source>Naam van de zoekopdracht</source>
        <translation>Name of the search</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bewaar als</source>
        <translation>Save as</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Schrijf een notitie (Markdown)</source>
        <translation>Write a note (Markdown)</translation>
    </message>
    <message>
        <source>Tekst van de notitie</source>
        <translation>Text of the note</translation>
    </message>
    <message>
        <source>Labels, met een komma ertussen</source>
        <translation>Tags, with commas between them</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Mee afdrukken</source>
        <translation>Print it too</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Geel</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Groen</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Blauw</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Roze</source>
        <translation>Pink</translation>
    </message>
</context>
<context>
    <name>NoteFacets</name>
    <message>
        <source>Filter de notities</source>
        <translation>Filter the notes</translation>
    </message>
    <message>
        <source>Namen van de kleuren…</source>
        <translation>Names of the colours…</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Waar de notitie staat</source>
        <translation>Where the note stands</translation>
    </message>
    <message>
        <source>Lees in de tekst</source>
        <translation>Read in the text</translation>
    </message>
    <message>
        <source>Aanvaarden</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>De notitie hoort waar ze nu staat</source>
        <translation>The note belongs where it is now</translation>
    </message>
    <message>
        <source>Zo laten</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>De notitie blijft gemerkt; ga naar de volgende</source>
        <translation>The note stays marked; go to the next</translation>
    </message>
    <message>
        <source>Opnieuw koppelen…</source>
        <translation>Attach again…</translation>
    </message>
    <message>
        <source>Wijs zelf aan waar de notitie hoort</source>
        <translation>Show where the note belongs</translation>
    </message>
    <message>
        <source>Kies een notitie om ze te lezen of te wijzigen.</source>
        <translation>Choose a note to read or to change it.</translation>
    </message>
    <message>
        <source>hele sectie</source>
        <translation>whole section</translation>
    </message>
    <message>
        <source>verplaatst bij de laatste update</source>
        <translation>moved by the last update</translation>
    </message>
    <message>
        <source>de tekst is gewijzigd bij de laatste update</source>
        <translation>the last update changed the text</translation>
    </message>
    <message>
        <source>deze woorden staan niet meer in de tekst</source>
        <translation>these words are no longer in the text</translation>
    </message>
    <message>
        <source>Stond in</source>
        <translation>Stood in</translation>
    </message>
    <message>
        <source>Eerst</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Andere versie, van {who}</source>
        <translation>Other version, by {who}</translation>
    </message>
    <message>
        <source>mij</source>
        <translation>me</translation>
    </message>
</context>
<context>
    <name>NotesDeeds</name>
    <message numerus="yes">
        <source>De tekst is bijgewerkt; dat raakt %n van je notities.</source>
        <translation>
            <numerusform>The text was updated; %n of your notes is affected.</numerusform>
            <numerusform>The text was updated; %n of your notes are affected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De tekst is bijgewerkt; dat raakt %n van je notities en bladwijzers.</source>
        <translation>
            <numerusform>The text was updated; %n of your notes and bookmarks is affected.</numerusform>
            <numerusform>The text was updated; %n of your notes and bookmarks are affected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesHead</name>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message numerus="yes">
        <source>%n notitie(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} van {all}</source>
        <translation>{some} of {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n te bekijken na een update</source>
        <translation>
            <numerusform>%n to review after an update</numerusform>
            <numerusform>%n to review after an update</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPlace</name>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>↑ ↓ kies · Shift ↓ kies er meer · Enter lezen · F2 schrijven · Del weg</source>
        <translation>↑ ↓ choose · Shift ↓ choose more · Enter read · F2 write · Del remove</translation>
    </message>
    <message numerus="yes">
        <source>%n notitie(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Je notities worden geopend…</source>
        <translation>Opening your notes…</translation>
    </message>
    <message>
        <source>Geen notitie past hierbij. Haal een filter weg of zoek andere woorden.</source>
        <translation>No note matches. Take a filter away or look for other words.</translation>
    </message>
    <message>
        <source>Nog geen notities. Selecteer woorden in de tekst en kies een kleur om ze te markeren, of typ meteen om er een notitie bij te schrijven. Wat je markeert en noteert, vind je hier terug, per sectie.</source>
        <translation>No notes yet. Select words in the text and choose a colour to highlight them, or just type to write a note on them. What you highlight and note is listed here, by section.</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Notities bij deze sectie</source>
        <translation>Notes of this section</translation>
    </message>
    <message>
        <source>Selecteer tekst en typ om een notitie toe te voegen</source>
        <translation>Select text and type to add a note</translation>
    </message>
    <message>
        <source>eerst: “{quote}”</source>
        <translation>before: “{quote}”</translation>
    </message>
    <message>
        <source>Alle notities</source>
        <translation>All notes</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{file} wordt ingelezen…</source>
        <translation>Reading {file}…</translation>
    </message>
    <message>
        <source>{title} wordt bewaard…</source>
        <translation>Saving {title}…</translation>
    </message>
    <message>
        <source>{file} is ingelezen en nog niet bewaard.</source>
        <translation>{file} was read and isn’t saved yet.</translation>
    </message>
    <message>
        <source>{file} is niet bewaard.</source>
        <translation>{file} wasn’t saved.</translation>
    </message>
    <message>
        <source>Dit document is al ingevoerd, als {name}.</source>
        <translation>This document has been imported already, as {name}.</translation>
    </message>
    <message>
        <source>Vervangen houdt je notities; wat er stond blijft bewaard.</source>
        <translation>If you replace it, your notes stay; what was there is kept too.</translation>
    </message>
    <message>
        <source>{name} staat erbij: {facts}.</source>
        <translation>{name} was added: {facts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n sectie(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>De zoekindex wordt bijgewerkt…</source>
        <translation>The search index is being updated…</translation>
    </message>
    <message>
        <source>Je kunt er ook in zoeken.</source>
        <translation>It can be searched too.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <source>{name} is verwijderd.</source>
        <translation>{name} was removed.</translation>
    </message>
    <message numerus="yes">
        <source>%n notitie(s) erover blijven bewaard tot het terugkeert.</source>
        <translation>
            <numerusform>%n note about it is kept until it returns.</numerusform>
            <numerusform>%n notes about it are kept until it returns.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} staat in {file}.</source>
        <translation>{name} is in {file}.</translation>
    </message>
    <message>
        <source>Dit is het officiële document van {name}: {found} van {all} secties herkend.</source>
        <translation>This is the official document of {name}: {found} of {all} sections recognised.</translation>
    </message>
    <message>
        <source>Ander bestand…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>Allebei houden</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Niet bewaren</source>
        <translation>Don’t save</translation>
    </message>
    <message>
        <source>Vervangen</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Nazien</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Meteen bewaren</source>
        <translation>Save right away</translation>
    </message>
    <message>
        <source>Bijwerken</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Het bestand wordt geopend…</source>
        <translation>Opening the file…</translation>
    </message>
    <message>
        <source>Bladzijde {page} van {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>Kopjes en alinea’s worden gezocht…</source>
        <translation>Looking for headings and paragraphs…</translation>
    </message>
    <message>
        <source>Bewaar dit document eerst, of laat het weg.</source>
        <translation>Save this document first, or don’t keep it.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Secties</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Alles over</source>
        <translation>Everything about</translation>
    </message>
    <message>
        <source>Wie aan zet is</source>
        <translation>Who is to act</translation>
    </message>
    <message>
        <source>Soort uitspraak</source>
        <translation>Kind of statement</translation>
    </message>
    <message>
        <source>Regio’s, ook wat elders staat</source>
        <translation>Regions, with what is said elsewhere</translation>
    </message>
    <message>
        <source>Het hele programma</source>
        <translation>The whole programme</translation>
    </message>
    <message>
        <source>Zoekopdrachten</source>
        <translation>Searches</translation>
    </message>
    <message>
        <source>Bundels</source>
        <translation>Bundles</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>De originele tekst van de partij.</source>
        <translation>The party’s original text.</translation>
    </message>
    <message>
        <source>De originele tekst van de partij, ingelezen uit {file}.</source>
        <translation>The party’s original text, read from {file}.</translation>
    </message>
    <message>
        <source>De eigen woorden van de partij staan ernaast: open “Bron” in het zijpaneel.</source>
        <translation>The party’s own words stand beside it: open “Source” in the side panel.</translation>
    </message>
    <message>
        <source>De eigen woorden van de partij staan in het officiële document. Importeer het om het naast deze weergave te lezen.</source>
        <translation>The party’s own words are in the official document. Import it to read it beside this restatement.</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Open het bestand</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Open de map</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Sluit</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Bewaar als {kind}</source>
        <translation>Save as {kind}</translation>
    </message>
    <message>
        <source>{file} bestaat al. Wil je het vervangen?</source>
        <translation>{file} exists already. Do you want to replace it?</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>{file} wordt gemaakt…</source>
        <translation>Making {file}…</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Saved: {file}</translation>
    </message>
    <message>
        <source>Deze tekens hebben geen letter en staan er als nummer: {letters}</source>
        <translation>These characters have no letter and are printed as numbers: {letters}</translation>
    </message>
    <message>
        <source>Er wordt afgedrukt…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd: {printer}</source>
        <translation>Sent to the printer: {printer}</translation>
    </message>
    <message>
        <source>Gestopt. Er is niets veranderd.</source>
        <translation>Stopped. Nothing has changed.</translation>
    </message>
    <message>
        <source>Gestopt. Niet alle bladzijden zijn afgedrukt.</source>
        <translation>Stopped. Not all pages were printed.</translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message>
        <source>Een volledige weergave in eigen woorden: elk standpunt, elk cijfer en elke voorwaarde, onder de bladzijde waar het staat. De labels onder de passages zijn van de redactie, niet van de partij.</source>
        <translation>A complete restatement in our own words: every position, figure and condition, under the page where it stands. The tags below the passages are the editors’, not the party’s.</translation>
    </message>
    <message>
        <source>Lees verder</source>
        <translation>Read on</translation>
    </message>
    <message>
        <source>Laatste notities</source>
        <translation>Latest notes</translation>
    </message>
    <message>
        <source>Thema’s</source>
        <translation>Themes</translation>
    </message>
    <message>
        <source>Inhoud</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Regio’s</source>
        <translation>Regions</translation>
    </message>
    <message>
        <source>Andere programma’s</source>
        <translation>Other programmes</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>regio’s × aspecten</source>
        <translation>regions × aspects</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>half gelezen</source>
        <translation>half read</translation>
    </message>
    <message>
        <source>gelezen</source>
        <translation>read</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>blz. {pages}</source>
        <translation>p. {pages}</translation>
    </message>
    <message>
        <source>p. {pages}</source>
        <translation>p. {pages}</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Voorbeeld van de bladzijden</source>
        <translation>Preview of the pages</translation>
    </message>
    <message>
        <source>Voorbeeld, bladzijde {number} van {count}</source>
        <translation>Preview, page {number} of {count}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Typ een opdracht, een sectie of een code…</source>
        <translation>Type a command, a section or a code…</translation>
    </message>
    <message>
        <source>Opdracht, sectie of code</source>
        <translation>Command, section or code</translation>
    </message>
    <message>
        <source>Opdrachten en secties</source>
        <translation>Commands and sections</translation>
    </message>
    <message>
        <source>Opdrachten</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Zoek “{query}” in het programma</source>
        <translation>Search the programme for “{query}”</translation>
    </message>
    <message>
        <source>Programma openen</source>
        <translation>Open programme</translation>
    </message>
</context>
<context>
    <name>PreferencesPlace</name>
    <message>
        <source>Voorkeuren</source>
        <translation>Preferences</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Gekozen passage</source>
        <translation>Chosen passage</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Vergelijk met…</source>
        <translation>Compare with…</translation>
    </message>
    <message>
        <source>In de bundel</source>
        <translation>Into the bundle</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Vorige bladzijde</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Volgende bladzijde</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Kleiner</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Grootte van het voorbeeld</source>
        <translation>Size of the preview</translation>
    </message>
    <message>
        <source>Ctrl+muiswiel, + en −</source>
        <translation>Ctrl+mouse wheel, + and −</translation>
    </message>
    <message>
        <source>‹ Onderdelen</source>
        <translation>‹ Items</translation>
    </message>
    <message>
        <source>Paginabreedte</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>Hele bladzijde</source>
        <translation>Whole page</translation>
    </message>
</context>
<context>
    <name>ProgrammeCards</name>
    <message numerus="yes">
        <source>%n sectie(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bladzijde(n)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>nu geopend</source>
        <translation>open now</translation>
    </message>
    <message>
        <source>Weergave in eigen woorden</source>
        <translation>Restatement in our own words</translation>
    </message>
    <message>
        <source>Officieel document</source>
        <translation>Official document</translation>
    </message>
    <message>
        <source>Originele tekst</source>
        <translation>Original text</translation>
    </message>
    <message>
        <source>{kind}, uit {file}</source>
        <translation>{kind}, from {file}</translation>
    </message>
    <message>
        <source>Niet te openen: {name}</source>
        <translation>Can’t be opened: {name}</translation>
    </message>
    <message>
        <source>Verwijderd: {name}</source>
        <translation>Removed: {name}</translation>
    </message>
    <message>
        <source>Terugzetten kan altijd.</source>
        <translation>It can always be put back.</translation>
    </message>
</context>
<context>
    <name>Programmes</name>
    <message>
        <source>{name} · officiële tekst</source>
        <translation>{name} · official text</translation>
    </message>
</context>
<context>
    <name>ProgrammesPlace</name>
    <message>
        <source>Programma’s</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Naast dit programma kun je het officiële document en programma’s van andere partijen lezen, doorzoeken en vergelijken. Sleep een document op het venster of kies er een.</source>
        <translation>Besides this programme you can read, search and compare the official document and programmes of other parties. Drop a document on the window or choose one.</translation>
    </message>
    <message>
        <source>Importeren…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Uitvoeren…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Bijwerken…</source>
        <translation>Update…</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>Map openen</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Dit programma hoort bij Programmaverkenner zelf.</source>
        <translation>This programme comes with Programmaverkenner itself.</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Voorgestelde plaatsen</source>
        <translation>Proposed places</translation>
    </message>
    <message>
        <source>Koppel aan deze plaats</source>
        <translation>Attach to this place</translation>
    </message>
    <message>
        <source>Er wordt naar plaatsen gezocht…</source>
        <translation>Looking for places…</translation>
    </message>
    <message>
        <source>Misschien hoort de notitie hier:</source>
        <translation>Perhaps the note belongs here:</translation>
    </message>
    <message>
        <source>Geen plaats in de tekst lijkt hierop. Wijs er zelf een aan.</source>
        <translation>No place in the text is like it. Show one yourself.</translation>
    </message>
</context>
<context>
    <name>QuestionEditor</name>
    <message>
        <source>De vraag</source>
        <translation>The question</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Het antwoord, voor de antwoordsleutel</source>
        <translation>The answer, for the answer key</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Aantal schrijflijnen</source>
        <translation>Number of writing lines</translation>
    </message>
    <message>
        <source>&amp;Schrijflijnen</source>
        <translation>&amp;Writing lines</translation>
    </message>
    <message>
        <source>Niet in de kortere versie</source>
        <translation>Not in the shorter version</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Opties</source>
        <translation>Options</translation>
    </message>
</context>
<context>
    <name>ResultsColumn</name>
    <message>
        <source>Gevonden passages</source>
        <translation>Passages found</translation>
    </message>
    <message>
        <source>Zoek in het programma</source>
        <translation>Search the programme</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsFoot</name>
    <message>
        <source>Kopieer met bronvermelding</source>
        <translation>Copy with citation</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) gekozen</source>
        <translation>
            <numerusform>%n passage chosen</numerusform>
            <numerusform>%n passages chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} getoond, toon alle {total}</source>
        <translation>{shown} shown, show all {total}</translation>
    </message>
    <message>
        <source>↑ ↓ kies · Shift ↓ kies er meer · Enter openen · Ctrl C kopieer · Esc terug</source>
        <translation>↑ ↓ choose · Shift ↓ choose more · Enter open · Ctrl C copy · Esc back</translation>
    </message>
</context>
<context>
    <name>ResultsHeading</name>
    <message>
        <source>Bedoelde je {query}?</source>
        <translation>Did you mean {query}?</translation>
    </message>
    <message>
        <source>Ook gevonden via woorddelen: {words}</source>
        <translation>Also found through parts of words: {words}</translation>
    </message>
    <message>
        <source>Niets gevonden. Probeer minder woorden, een ander woord, of haal een filter weg.</source>
        <translation>Nothing found. Try fewer words, another word, or take a filter away.</translation>
    </message>
    <message>
        <source>De zoekindex wordt opgebouwd; de resultaten komen vanzelf.</source>
        <translation>The search index is being built; the results will follow by themselves.</translation>
    </message>
    <message>
        <source>Typ woorden, een vraag of een afkorting. Bijvoorbeeld:</source>
        <translation>Type words, a question or an abbreviation. For example:</translation>
    </message>
</context>
<context>
    <name>ReviewPlace</name>
    <message>
        <source>Gevonden koppen en passages</source>
        <translation>Headings and passages found</translation>
    </message>
    <message>
        <source>Niet bewaren</source>
        <translation>Don’t save</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Opnieuw</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Alles {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>Koppen {count}</source>
        <translation>Headings {count}</translation>
    </message>
    <message>
        <source>Alleen onzekere {count}</source>
        <translation>Unsure only {count}</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Meteen bewaren</source>
        <translation>Save right away</translation>
    </message>
    <message>
        <source>Niets is onzeker: je kunt dit programma zo bewaren.</source>
        <translation>Nothing is unsure: you can save this programme as it is.</translation>
    </message>
    <message>
        <source>Er wacht geen document om na te zien. Sleep een PDF, een Word-document of een tekstbestand op het venster, of kies er een.</source>
        <translation>No document is waiting for review. Drop a PDF, a Word document or a text file on the window, or choose one.</translation>
    </message>
    <message>
        <source>Document kiezen…</source>
        <translation>Choose a document…</translation>
    </message>
</context>
<context>
    <name>ScopeChooser</name>
    <message>
        <source>Waar je zoekt</source>
        <translation>Where you search</translation>
    </message>
    <message>
        <source>In dit programma</source>
        <translation>In this programme</translation>
    </message>
    <message>
        <source>Weergave en originele tekst</source>
        <translation>Restatement and original text</translation>
    </message>
    <message>
        <source>In alle programma’s</source>
        <translation>In all programmes</translation>
    </message>
</context>
<context>
    <name>SearchList</name>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Naam wijzigen</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>SearchesMenu</name>
    <message>
        <source>Bewaarde en recente zoekopdrachten</source>
        <translation>Saved and recent searches</translation>
    </message>
    <message>
        <source>Bewaard</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Onlangs gezocht</source>
        <translation>Recently searched</translation>
    </message>
</context>
<context>
    <name>SearchingDeeds</name>
    <message>
        <source>{found} van {all} passages</source>
        <translation>{found} of {all} passages</translation>
    </message>
</context>
<context>
    <name>SearchingPlace</name>
    <message>
        <source>Alle passages</source>
        <translation>All passages</translation>
    </message>
    <message>
        <source>Zoek eerst iets; dan kun je het bewaren.</source>
        <translation>Search for something first; then you can save it.</translation>
    </message>
    <message>
        <source>Gekopieerd met bronvermelding.</source>
        <translation>Copied with citation.</translation>
    </message>
    <message>
        <source>Link gekopieerd.</source>
        <translation>Link copied.</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>KERNPUNTEN</source>
        <translation>KEY POINTS</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Met de selectie</source>
        <translation>With the selection</translation>
    </message>
    <message>
        <source>Kopieer met bronvermelding</source>
        <translation>Copy with citation</translation>
    </message>
    <message>
        <source>Kopieer als gewone tekst</source>
        <translation>Copy as plain text</translation>
    </message>
    <message>
        <source>Zoek hierop</source>
        <translation>Search for this</translation>
    </message>
    <message>
        <source>Markeer geel</source>
        <translation>Highlight yellow</translation>
    </message>
    <message>
        <source>Markeer groen</source>
        <translation>Highlight green</translation>
    </message>
    <message>
        <source>Markeer blauw</source>
        <translation>Highlight blue</translation>
    </message>
    <message>
        <source>Markeer roze</source>
        <translation>Highlight pink</translation>
    </message>
    <message>
        <source>Schrijf een notitie</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Bladwijzer</source>
        <translation>Bookmark</translation>
    </message>
    <message>
        <source>In de bundel</source>
        <translation>Into the bundle</translation>
    </message>
    <message>
        <source>Vergelijk met…</source>
        <translation>Compare with…</translation>
    </message>
    <message>
        <source>Markeer: {name}</source>
        <translation>Highlight: {name}</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Bundels</source>
        <translation>Bundles</translation>
    </message>
    <message>
        <source>Nieuwe bundel</source>
        <translation>New bundle</translation>
    </message>
    <message>
        <source>Hernoem</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Dupliceer</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Naam van de bundel</source>
        <translation>Name of the bundle</translation>
    </message>
    <message>
        <source>In een bundel leg je passages bij elkaar, met vragen en eigen tekst ertussen, om ze af te drukken of te bewaren als PDF of Word. Maak er hier een, of druk op Ctrl+B terwijl je leest: de passage komt dan in je eerste bundel.</source>
        <translation>In a bundle you bring passages together, with questions and your own text between them, to print them or save them as PDF or Word. Make one here, or press Ctrl+B while you read: the passage then goes into your first bundle.</translation>
    </message>
    <message>
        <source>Open er een met Enter. Sleep of gebruik Alt+↑ en Alt+↓ voor de volgorde.</source>
        <translation>Open one with Enter. Drag or use Alt+↑ and Alt+↓ for the order.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Sneltoetsen</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Zo kun je zoeken</source>
        <translation>How to search</translation>
    </message>
    <message>
        <source>Sneltoetsen en hulp bij het zoeken</source>
        <translation>Shortcuts and help with searching</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Inhoud</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Bladwijzers</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>Inhoud en bladwijzers</source>
        <translation>Contents and bookmarks</translation>
    </message>
</context>
<context>
    <name>SourceTab</name>
    <message>
        <source>Bron van deze sectie</source>
        <translation>Source of this section</translation>
    </message>
    <message>
        <source>Kopieer met bronvermelding</source>
        <translation>Copy with citation</translation>
    </message>
    <message>
        <source>Document importeren…</source>
        <translation>Import the document…</translation>
    </message>
    <message>
        <source>Lees het daar</source>
        <translation>Read it there</translation>
    </message>
    <message>
        <source>Lees de weergave</source>
        <translation>Read the restatement</translation>
    </message>
    <message>
        <source>Gekopieerd met bronvermelding.</source>
        <translation>Copied with citation.</translation>
    </message>
    <message>
        <source>Kopieer met bron</source>
        <translation>Copy with source</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>In het officiële document</source>
        <translation>In the official document</translation>
    </message>
    <message>
        <source>In eigen woorden</source>
        <translation>In our own words</translation>
    </message>
    <message>
        <source>Bij deze passage hoort geen tekst aan de andere kant.</source>
        <translation>No text on the other side goes with this passage.</translation>
    </message>
    <message>
        <source>Welke alinea’s bij deze passage horen, staat niet vast. De sectie “{title}” staat op blz. {pages} van het document.</source>
        <translation>Which paragraphs go with this passage is not certain. The section “{title}” stands on p. {pages} of the document.</translation>
    </message>
    <message>
        <source>Je leest een weergave in eigen woorden, volledig en zonder eigen mening. De labels zijn van de redactie.</source>
        <translation>You are reading a restatement in our own words, complete and without opinion. The tags are the editors’.</translation>
    </message>
    <message>
        <source>Deze tekst</source>
        <translation>This text</translation>
    </message>
    <message>
        <source>Wil je de eigen woorden van de partij hiernaast? Haal het document op bij de partij, bewaar het op deze computer en importeer het, of sleep het op het venster. Het wordt herkend en naast deze weergave gelegd.</source>
        <translation>Would you like the party’s own words beside this? Get the document from the party, save it on this computer and import it, or drop it on the window. It will be recognised and laid beside this restatement.</translation>
    </message>
    <message>
        <source>De originele woorden erbij</source>
        <translation>The original words beside it</translation>
    </message>
    <message>
        <source>Zo citeer je deze passage</source>
        <translation>How to cite this passage</translation>
    </message>
    <message>
        <source>Het officiële document</source>
        <translation>The official document</translation>
    </message>
    <message>
        <source>Het document</source>
        <translation>The document</translation>
    </message>
    <message>
        <source>Je leest de woorden van de partij zelf.</source>
        <translation>You are reading the party’s own words.</translation>
    </message>
    <message>
        <source>De labels met een stippellijn zijn voorstellen van de computer; niemand heeft ze nagekeken.</source>
        <translation>The tags with a dotted line are suggestions by the computer; nobody has checked them.</translation>
    </message>
    <message>
        <source>Ingelezen uit {file}</source>
        <translation>Read from {file}</translation>
    </message>
    <message>
        <source>Welke alinea’s bij deze passage horen, staat niet vast. Ze staan in de sectie “{title}” van het document.</source>
        <translation>It isn’t certain which paragraphs belong to this passage. They are in the section “{title}” of the document.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Bewaarde zoekopdrachten</source>
        <translation>Saved searches</translation>
    </message>
    <message>
        <source>Onlangs gezocht</source>
        <translation>Recently searched</translation>
    </message>
    <message>
        <source>wissen</source>
        <translation>clear</translation>
    </message>
    <message>
        <source>Zoekgeschiedenis wissen</source>
        <translation>Clear the search history</translation>
    </message>
    <message>
        <source>Bewaard</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Zo kun je zoeken</source>
        <translation>How to search</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Label van de redactie, niet van de partij</source>
        <translation>The editors’ tag, not the party’s</translation>
    </message>
    <message>
        <source>Voorstel van de computer, niet nagekeken</source>
        <translation>Suggested by the computer, not checked</translation>
    </message>
</context>
<context>
    <name>TeachingPage</name>
    <message>
        <source>Bijvoorbeeld:</source>
        <translation>For example:</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Je eigen tekst; een lege regel begint een alinea</source>
        <translation>Your own text; an empty line begins a paragraph</translation>
    </message>
    <message>
        <source>Eigen tekst</source>
        <translation>Text of your own</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Zoek in deze sectie…</source>
        <translation>Find in this section…</translation>
    </message>
    <message>
        <source>Niet gevonden in deze sectie</source>
        <translation>Not found in this section</translation>
    </message>
</context>
<context>
    <name>TitleEditor</name>
    <message>
        <source>Titel erboven</source>
        <translation>Title above it</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Zoek in het programma…</source>
        <translation>Search the programme…</translation>
    </message>
    <message>
        <source>Zoek in het programma</source>
        <translation>Search the programme</translation>
    </message>
    <message>
        <source>Bundel</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>Programma kiezen</source>
        <translation>Choose a programme</translation>
    </message>
    <message>
        <source>Programma kiezen (F4)</source>
        <translation>Choose a programme (F4)</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>ongelezen</source>
        <translation>unread</translation>
    </message>
    <message>
        <source>half gelezen</source>
        <translation>half read</translation>
    </message>
    <message>
        <source>gelezen</source>
        <translation>read</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>Filter secties…</source>
        <translation>Filter sections…</translation>
    </message>
    <message>
        <source>Filter de secties</source>
        <translation>Filter the sections</translation>
    </message>
    <message>
        <source>Thema’s en regio’s</source>
        <translation>Themes and regions</translation>
    </message>
    <message>
        <source>Geen sectie met deze woorden in de titel.</source>
        <translation>No section has these words in its title.</translation>
    </message>
    <message>
        <source>Thema’s</source>
        <translation>Themes</translation>
    </message>
    <message>
        <source>Regio’s</source>
        <translation>Regions</translation>
    </message>
    <message>
        <source>Inhoud</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>TrimEditor</name>
    <message>
        <source>Selecteer woorden en laat ze weg of bewaar alleen die.</source>
        <translation>Select words and leave them out, or keep only those.</translation>
    </message>
    <message>
        <source>Bewaar alleen dit</source>
        <translation>Keep only this</translation>
    </message>
    <message>
        <source>Laat weg</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Weer heel</source>
        <translation>Whole again</translation>
    </message>
</context>
<context>
    <name>TrimText</name>
    <message>
        <source>Tekst van de passage</source>
        <translation>Text of the passage</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Taal en uiterlijk</source>
        <translation>Language and looks</translation>
    </message>
    <message>
        <source>Lezen</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Starten en zoeken</source>
        <translation>Starting and searching</translation>
    </message>
    <message>
        <source>Jouw gegevens</source>
        <translation>Your data</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Grootte van knoppen en lijsten</source>
        <translation>Size of buttons and lists</translation>
    </message>
    <message>
        <source>Zo weinig mogelijk beweging</source>
        <translation>As little motion as possible</translation>
    </message>
    <message>
        <source>Leesletter</source>
        <translation>Reading face</translation>
    </message>
    <message>
        <source>Tekstgrootte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Regellengte</source>
        <translation>Line length</translation>
    </message>
    <message>
        <source>Regelnummers naast de tekst</source>
        <translation>Line numbers beside the text</translation>
    </message>
    <message>
        <source>Beginnen met</source>
        <translation>Start with</translation>
    </message>
    <message>
        <source>Zoekopdrachten onthouden</source>
        <translation>Remember searches</translation>
    </message>
    <message>
        <source>Van het venster; het programma zelf blijft zoals het is.</source>
        <translation>Of the window; the programme itself stays as it is.</translation>
    </message>
    <message>
        <source>Niets dooft langzaam uit of schuift.</source>
        <translation>Nothing fades or slides.</translation>
    </message>
    <message>
        <source>60 tot 75 tekens leest het rustigst.</source>
        <translation>60 to 75 characters are the most restful to read.</translation>
    </message>
    <message>
        <source>Dezelfde nummers staan later ook op papier.</source>
        <translation>The same numbers are printed on paper later.</translation>
    </message>
    <message>
        <source>Ze blijven op deze computer.</source>
        <translation>They stay on this computer.</translation>
    </message>
    <message>
        <source>Zoals het systeem</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Hoog contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Waar ik was</source>
        <translation>Where I was</translation>
    </message>
    <message>
        <source>Overzicht</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message numerus="yes">
        <source>%n teken(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} px</source>
        <translation>{number} px</translation>
    </message>
    <message>
        <source>Je notities, bladwijzers, voortgang en eigen programma’s staan in deze map. Start met --data MAP om een andere te gebruiken, bijvoorbeeld op een stick.</source>
        <translation>Your notes, bookmarks, progress and own programmes are in this folder. Start with --data FOLDER to use another, on a USB stick for instance.</translation>
    </message>
    <message>
        <source>geel</source>
        <translation>yellow</translation>
    </message>
    <message>
        <source>groen</source>
        <translation>green</translation>
    </message>
    <message>
        <source>blauw</source>
        <translation>blue</translation>
    </message>
    <message>
        <source>roze</source>
        <translation>pink</translation>
    </message>
    <message>
        <source>verplaatst</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>tekst gewijzigd</source>
        <translation>text changed</translation>
    </message>
    <message>
        <source>plaats kwijt</source>
        <translation>place lost</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>gisteren</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>hele sectie</source>
        <translation>whole section</translation>
    </message>
    <message>
        <source>andere versie</source>
        <translation>other version</translation>
    </message>
    <message>
        <source>om af te drukken</source>
        <translation>to print</translation>
    </message>
    <message>
        <source>Fragment</source>
        <translation>Excerpt</translation>
    </message>
    <message>
        <source>Werkblad</source>
        <translation>Worksheet</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Kaartjes</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Passages met notities in de marge</source>
        <translation>Passages with notes in the margin</translation>
    </message>
    <message>
        <source>Les met vragen, schrijflijnen en moeilijke woorden</source>
        <translation>Lesson with questions, writing lines and difficult words</translation>
    </message>
    <message>
        <source>Eén bladzijde: eisen, cijfers, wie moet handelen</source>
        <translation>One page: demands, figures, who has to act</translation>
    </message>
    <message>
        <source>Vraag en antwoord, vier op een bladzijde, om te knippen</source>
        <translation>Question and answer, four a page, to cut out</translation>
    </message>
    <message>
        <source>Een vergelijking met de kop op elke bladzijde</source>
        <translation>A comparison with its head on every page</translation>
    </message>
    <message>
        <source>Vanzelf</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Staand</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Liggend</source>
        <translation>Landscape</translation>
    </message>
    <message>
        <source>Geen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Die om af te drukken</source>
        <translation>Those to print</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Achteraan</source>
        <translation>At the end</translation>
    </message>
    <message>
        <source>Alleen de antwoorden</source>
        <translation>Only the answers</translation>
    </message>
    <message>
        <source>Lange zijde</source>
        <translation>Long edge</translation>
    </message>
    <message>
        <source>Korte zijde</source>
        <translation>Short edge</translation>
    </message>
    <message>
        <source>Klas</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Kandidaat</source>
        <translation>Candidate</translation>
    </message>
    <message numerus="yes">
        <source>%n onderdelen</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bladzijden</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>alle {count}</source>
        <translation>all {count}</translation>
    </message>
    <message>
        <source>{count} van {every}</source>
        <translation>{count} of {every}</translation>
    </message>
    <message>
        <source>Over Programmaverkenner</source>
        <translation>About Programmaverkenner</translation>
    </message>
    <message>
        <source>Vrije software onder de MIT-licentie. De letters Inter en Literata vallen onder de SIL Open Font License. Alles werkt zonder netwerk; er wordt niets verstuurd.</source>
        <translation>Free software under the MIT licence. The typefaces Inter and Literata are under the SIL Open Font License. Everything works without a network; nothing is sent.</translation>
    </message>
</context>
<context>
    <name>WordsList</name>
    <message>
        <source>Alle</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Geen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Moeilijke woorden: er komt geen begrip in voor.</source>
        <translation>Difficult words: no term occurs in it.</translation>
    </message>
    <message>
        <source>Moeilijke woorden: {count}</source>
        <translation>Difficult words: {count}</translation>
    </message>
</context>
</TS>
