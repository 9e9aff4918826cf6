<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="nl">
<context>
    <name>BlockPanel</name>
    <message numerus="yes">
        <source>%n regels gekozen</source>
        <translation>
            <numerusform>%n regel gekozen</numerusform>
            <numerusform>%n regels gekozen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockWords</name>
    <message numerus="yes">
        <source>%n kop(pen)</source>
        <translation>
            <numerusform>%n kop</numerusform>
            <numerusform>%n koppen</numerusform>
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
            <numerusform>%n bladzijde</numerusform>
            <numerusform>%n bladzijden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n onzekere regel(s)</source>
        <translation>
            <numerusform>%n onzekere regel</numerusform>
            <numerusform>%n onzekere regels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeFigures</name>
    <message numerus="yes">
        <source>%n wijziging(en)</source>
        <translation>
            <numerusform>%n wijziging</numerusform>
            <numerusform>%n wijzigingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ingevoegd</source>
        <translation>
            <numerusform>%n ingevoegd</numerusform>
            <numerusform>%n ingevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n geschrapt</source>
        <translation>
            <numerusform>%n geschrapt</numerusform>
            <numerusform>%n geschrapt</numerusform>
        </translation>
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
    <name>FacetWords</name>
    <message numerus="yes">
        <source>%n notitie(s)</source>
        <translation>
            <numerusform>%n notitie</numerusform>
            <numerusform>%n notities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>%n sectie(s)</source>
        <translation>
            <numerusform>%n sectie</numerusform>
            <numerusform>%n secties</numerusform>
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
            <numerusform>%n eis</numerusform>
            <numerusform>%n eisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min lezen</source>
        <translation>
            <numerusform>%n min lezen</numerusform>
            <numerusform>%n min lezen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n kolom(men)</source>
        <translation>
            <numerusform>%n kolom</numerusform>
            <numerusform>%n kolommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lege cel(len)</source>
        <translation>
            <numerusform>%n lege cel</numerusform>
            <numerusform>%n lege cellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) zonder label</source>
        <translation>
            <numerusform>%n passage zonder label</numerusform>
            <numerusform>%n passages zonder label</numerusform>
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
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aspect(en)</source>
        <translation>
            <numerusform>%n aspect</numerusform>
            <numerusform>%n aspecten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n niveau(s)</source>
        <translation>
            <numerusform>%n niveau</numerusform>
            <numerusform>%n niveaus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soort(en)</source>
        <translation>
            <numerusform>%n soort</numerusform>
            <numerusform>%n soorten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) zonder tegenhanger</source>
        <translation>
            <numerusform>%n passage zonder tegenhanger</numerusform>
            <numerusform>%n passages zonder tegenhanger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n van elders</source>
        <translation>
            <numerusform>%n van elders</numerusform>
            <numerusform>%n van elders</numerusform>
        </translation>
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
    <name>LikenessFigures</name>
    <message numerus="yes">
        <source>%n voorstel(len) van Programmaverkenner</source>
        <translation>
            <numerusform>%n voorstel van Programmaverkenner</numerusform>
            <numerusform>%n voorstellen van Programmaverkenner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bevestigd</source>
        <translation>
            <numerusform>%n bevestigd</numerusform>
            <numerusform>%n bevestigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verworpen</source>
        <translation>
            <numerusform>%n verworpen</numerusform>
            <numerusform>%n verworpen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uitgelijnd met de officiële tekst</source>
        <translation>
            <numerusform>%n uitgelijnd met de officiële tekst</numerusform>
            <numerusform>%n uitgelijnd met de officiële tekst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostBookmarks</name>
    <message numerus="yes">
        <source>%n bladwijzer(s) op wat niet meer in de tekst staat:</source>
        <translation>
            <numerusform>%n bladwijzer op wat niet meer in de tekst staat:</numerusform>
            <numerusform>%n bladwijzers op wat niet meer in de tekst staat:</numerusform>
        </translation>
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
            <numerusform>%n lacune</numerusform>
            <numerusform>%n lacunes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regio(’s)</source>
        <translation>
            <numerusform>%n regio</numerusform>
            <numerusform>%n regio’s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thema(’s)</source>
        <translation>
            <numerusform>%n thema</numerusform>
            <numerusform>%n thema’s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sectie(s)</source>
        <translation>
            <numerusform>%n sectie</numerusform>
            <numerusform>%n secties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n aspect(en)</source>
        <translation>
            <numerusform>%n aspect</numerusform>
            <numerusform>%n aspecten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n niveau(s)</source>
        <translation>
            <numerusform>%n niveau</numerusform>
            <numerusform>%n niveaus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soort(en)</source>
        <translation>
            <numerusform>%n soort</numerusform>
            <numerusform>%n soorten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SDG(’s)</source>
        <translation>
            <numerusform>%n SDG</numerusform>
            <numerusform>%n SDG’s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en)</source>
        <translation>
            <numerusform>%n rij</numerusform>
            <numerusform>%n rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kolom(men)</source>
        <translation>
            <numerusform>%n kolom</numerusform>
            <numerusform>%n kolommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ongelezen</source>
        <translation>
            <numerusform>%n ongelezen</numerusform>
            <numerusform>%n ongelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n eis(en)</source>
        <translation>
            <numerusform>%n eis</numerusform>
            <numerusform>%n eisen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesDeeds</name>
    <message numerus="yes">
        <source>De tekst is bijgewerkt; dat raakt %n van je notities.</source>
        <translation>
            <numerusform>De tekst is bijgewerkt; dat raakt %n van je notities.</numerusform>
            <numerusform>De tekst is bijgewerkt; dat raakt %n van je notities.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De tekst is bijgewerkt; dat raakt %n van je notities en bladwijzers.</source>
        <translation>
            <numerusform>De tekst is bijgewerkt; dat raakt %n van je notities en bladwijzers.</numerusform>
            <numerusform>De tekst is bijgewerkt; dat raakt %n van je notities en bladwijzers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesHead</name>
    <message numerus="yes">
        <source>%n notitie(s)</source>
        <translation>
            <numerusform>%n notitie</numerusform>
            <numerusform>%n notities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n te bekijken na een update</source>
        <translation>
            <numerusform>%n te bekijken na een update</numerusform>
            <numerusform>%n te bekijken na een update</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPlace</name>
    <message numerus="yes">
        <source>%n notitie(s)</source>
        <translation>
            <numerusform>%n notitie</numerusform>
            <numerusform>%n notities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%n sectie(s)</source>
        <translation>
            <numerusform>%n sectie</numerusform>
            <numerusform>%n secties</numerusform>
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
        <source>%n notitie(s) erover blijven bewaard tot het terugkeert.</source>
        <translation>
            <numerusform>%n notitie erover blijft bewaard tot het terugkeert.</numerusform>
            <numerusform>%n notities erover blijven bewaard tot het terugkeert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeCards</name>
    <message numerus="yes">
        <source>%n sectie(s)</source>
        <translation>
            <numerusform>%n sectie</numerusform>
            <numerusform>%n secties</numerusform>
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
            <numerusform>%n bladzijde</numerusform>
            <numerusform>%n bladzijden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsColumn</name>
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
    <message numerus="yes">
        <source>%n passage(s) gekozen</source>
        <translation>
            <numerusform>%n passage gekozen</numerusform>
            <numerusform>%n passages gekozen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n teken(s)</source>
        <translation>
            <numerusform>%n teken</numerusform>
            <numerusform>%n tekens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n onderdelen</source>
        <translation>
            <numerusform>%n onderdeel</numerusform>
            <numerusform>%n onderdelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bladzijden</source>
        <translation>
            <numerusform>%n bladzijde</numerusform>
            <numerusform>%n bladzijden</numerusform>
        </translation>
    </message>
</context>
</TS>
