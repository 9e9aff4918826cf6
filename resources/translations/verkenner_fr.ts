<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="nl">
<context>
    <name>Actions</name>
    <message>
        <source>Lezen</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Vooruit</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Overzicht van het programma</source>
        <translation>Aperçu du programme</translation>
    </message>
    <message>
        <source>Volgende sectie</source>
        <translation>Section suivante</translation>
    </message>
    <message>
        <source>Vorige sectie</source>
        <translation>Section précédente</translation>
    </message>
    <message>
        <source>Zoek in het programma</source>
        <translation>Chercher dans le programme</translation>
    </message>
    <message>
        <source>Filter de secties</source>
        <translation>Filtrer les sections</translation>
    </message>
    <message>
        <source>Tekst groter</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Tekst kleiner</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Gewone tekstgrootte</source>
        <translation>Taille de texte normale</translation>
    </message>
    <message>
        <source>Thema: zoals het systeem</source>
        <translation>Thème&#xa0;: comme le système</translation>
    </message>
    <message>
        <source>Thema: licht</source>
        <translation>Thème&#xa0;: clair</translation>
    </message>
    <message>
        <source>Thema: donker</source>
        <translation>Thème&#xa0;: sombre</translation>
    </message>
    <message>
        <source>Thema: hoog contrast</source>
        <translation>Thème&#xa0;: contraste élevé</translation>
    </message>
    <message>
        <source>Zijpaneel tonen of verbergen</source>
        <translation>Afficher ou masquer le panneau</translation>
    </message>
    <message>
        <source>Afsluiten</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Volgende vindplaats</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Vorige vindplaats</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Volgend begrip uitleggen</source>
        <translation>Expliquer le terme suivant</translation>
    </message>
    <message>
        <source>Kopieer met bronvermelding</source>
        <translation>Copier avec la source</translation>
    </message>
    <message>
        <source>Kopieer de link naar de passage</source>
        <translation>Copier le lien vers le passage</translation>
    </message>
    <message>
        <source>Zoek op de selectie</source>
        <translation>Chercher la sélection</translation>
    </message>
    <message>
        <source>Sectie als gelezen markeren</source>
        <translation>Marquer la section comme lue</translation>
    </message>
    <message>
        <source>Sectie als ongelezen markeren</source>
        <translation>Marquer la section comme non lue</translation>
    </message>
    <message>
        <source>Leesvoortgang wissen</source>
        <translation>Effacer la progression de lecture</translation>
    </message>
    <message>
        <source>Lees verder waar je was</source>
        <translation>Reprendre la lecture</translation>
    </message>
    <message>
        <source>Alleen de tekst</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <source>Regelnummers</source>
        <translation>Numéros de ligne</translation>
    </message>
    <message>
        <source>Bredere kolom</source>
        <translation>Colonne plus large</translation>
    </message>
    <message>
        <source>Smallere kolom</source>
        <translation>Colonne plus étroite</translation>
    </message>
    <message>
        <source>Plaatsen</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Gaan en zoeken</source>
        <translation>Aller et chercher</translation>
    </message>
    <message>
        <source>Selectie en passage</source>
        <translation>Sélection et passage</translation>
    </message>
    <message>
        <source>Voortgang</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Weergave</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Thema van het venster</source>
        <translation>Thème de la fenêtre</translation>
    </message>
    <message>
        <source>Programma</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Alle opdrachten</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Sneltoetsen en zoekhulp</source>
        <translation>Raccourcis et aide à la recherche</translation>
    </message>
    <message>
        <source>Voorkeuren</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Zoekresultaten</source>
        <translation>Résultats de recherche</translation>
    </message>
    <message>
        <source>Vergelijken en tellen</source>
        <translation>Comparer et compter</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Vergelijk deze sectie met…</source>
        <translation>Comparer cette section avec…</translation>
    </message>
    <message>
        <source>Kolom toevoegen</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Kolom naar links</source>
        <translation>Colonne vers la gauche</translation>
    </message>
    <message>
        <source>Kolom naar rechts</source>
        <translation>Colonne vers la droite</translation>
    </message>
    <message>
        <source>Kolom sluiten</source>
        <translation>Fermer la colonne</translation>
    </message>
    <message>
        <source>Sorteer op relevantie of op volgorde</source>
        <translation>Trier par pertinence ou par ordre</translation>
    </message>
    <message>
        <source>Zet de resultaten per sectie</source>
        <translation>Grouper les résultats par section</translation>
    </message>
    <message>
        <source>Bewaar deze zoekopdracht</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Zoekgeschiedenis wissen</source>
        <translation>Effacer l’historique des recherches</translation>
    </message>
    <message>
        <source>Markeringen en notities</source>
        <translation>Surlignages et notes</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Opnieuw doen</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Markeer geel</source>
        <translation>Surligner en jaune</translation>
    </message>
    <message>
        <source>Markeer groen</source>
        <translation>Surligner en vert</translation>
    </message>
    <message>
        <source>Markeer blauw</source>
        <translation>Surligner en bleu</translation>
    </message>
    <message>
        <source>Markeer roze</source>
        <translation>Surligner en rose</translation>
    </message>
    <message>
        <source>Schrijf een notitie</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Bladwijzer plaatsen of weghalen</source>
        <translation>Mettre ou retirer un signet</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>In de bundel</source>
        <translation>Dans le recueil</translation>
    </message>
    <message>
        <source>Toon de bundel</source>
        <translation>Afficher le recueil</translation>
    </message>
    <message>
        <source>Reservekopie maken</source>
        <translation>Faire une sauvegarde</translation>
    </message>
    <message>
        <source>Reservekopie terugzetten…</source>
        <translation>Remettre une sauvegarde…</translation>
    </message>
    <message>
        <source>Notities uitvoeren…</source>
        <translation>Exporter les notes…</translation>
    </message>
    <message>
        <source>Notities inlezen…</source>
        <translation>Importer des notes…</translation>
    </message>
    <message>
        <source>Alle notities</source>
        <translation>Toutes les notes</translation>
    </message>
    <message>
        <source>Notities na een update</source>
        <translation>Notes après une mise à jour</translation>
    </message>
    <message>
        <source>Koppel de notitie hier</source>
        <translation>Rattacher la note ici</translation>
    </message>
    <message>
        <source>Namen van de kleuren…</source>
        <translation>Noms des couleurs…</translation>
    </message>
    <message>
        <source>Bundels en afdrukken</source>
        <translation>Recueils et impression</translation>
    </message>
    <message>
        <source>Bundels</source>
        <translation>Recueils</translation>
    </message>
    <message>
        <source>Nieuwe bundel</source>
        <translation>Nouveau recueil</translation>
    </message>
    <message>
        <source>Passage aan de bundel toevoegen…</source>
        <translation>Ajouter un passage au recueil…</translation>
    </message>
    <message>
        <source>Vraag aan de bundel toevoegen…</source>
        <translation>Ajouter une question au recueil…</translation>
    </message>
    <message>
        <source>Bundel afdrukken…</source>
        <translation>Imprimer le recueil…</translation>
    </message>
    <message>
        <source>Bewaar de bundel als PDF…</source>
        <translation>Enregistrer le recueil en PDF…</translation>
    </message>
    <message>
        <source>Bewaar de bundel voor Word…</source>
        <translation>Enregistrer le recueil pour Word…</translation>
    </message>
    <message>
        <source>Bewaar de bundel als HTML…</source>
        <translation>Enregistrer le recueil en HTML…</translation>
    </message>
    <message>
        <source>Bewaar de bundel als Markdown…</source>
        <translation>Enregistrer le recueil en Markdown…</translation>
    </message>
    <message>
        <source>Gebruikersgids</source>
        <translation>Guide d’utilisation (néerlandais)</translation>
    </message>
    <message>
        <source>Kolom omwisselen met de volgende</source>
        <translation>Échanger la colonne avec la suivante</translation>
    </message>
    <message>
        <source>Volgende wijziging tussen edities</source>
        <translation>Modification suivante entre éditions</translation>
    </message>
    <message>
        <source>Vorige wijziging tussen edities</source>
        <translation>Modification précédente entre éditions</translation>
    </message>
    <message>
        <source>Voorstel bevestigen: deze passages horen samen</source>
        <translation>Confirmer la proposition&#xa0;: ces passages vont ensemble</translation>
    </message>
    <message>
        <source>Voorstel verwerpen: deze passages horen niet samen</source>
        <translation>Rejeter la proposition&#xa0;: ces passages ne vont pas ensemble</translation>
    </message>
    <message>
        <source>Bladwijzer op deze vergelijking</source>
        <translation>Signet sur cette comparaison</translation>
    </message>
    <message>
        <source>Programma’s</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Programma importeren…</source>
        <translation>Importer un programme…</translation>
    </message>
    <message>
        <source>Ander programma openen…</source>
        <translation>Ouvrir un autre programme…</translation>
    </message>
    <message>
        <source>Programma’s beheren</source>
        <translation>Gérer les programmes</translation>
    </message>
    <message>
        <source>Dit programma uitvoeren…</source>
        <translation>Exporter ce programme…</translation>
    </message>
    <message>
        <source>Leg deze sectie naast de officiële tekst</source>
        <translation>Mettre cette section à côté du texte officiel</translation>
    </message>
    <message>
        <source>Zoek in deze tekst</source>
        <translation>Chercher dans ce texte</translation>
    </message>
    <message>
        <source>Alle opties van de bundel…</source>
        <translation>Toutes les options du recueil…</translation>
    </message>
</context>
<context>
    <name>AddButton</name>
    <message>
        <source>+ Passage, vraag, tekst of vergelijking</source>
        <translation>+ Passage, question, texte ou comparaison</translation>
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
        <translation>Question du programme…</translation>
    </message>
    <message>
        <source>Eigen vraag</source>
        <translation>Question personnelle</translation>
    </message>
    <message>
        <source>Eigen tekst</source>
        <translation>Texte personnel</translation>
    </message>
    <message>
        <source>Kop</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Vergelijking zoals nu in Vergelijken</source>
        <translation>Comparaison telle qu’elle est dans Comparer</translation>
    </message>
    <message>
        <source>Vergelijking van de secties in deze bundel</source>
        <translation>Comparaison des sections de ce recueil</translation>
    </message>
    <message>
        <source>Maak een vergelijking…</source>
        <translation>Faire une comparaison…</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Nieuwe bladzijde</source>
        <translation>Nouvelle page</translation>
    </message>
</context>
<context>
    <name>ArrangementBar</name>
    <message>
        <source>Op relevantie</source>
        <translation>Par pertinence</translation>
    </message>
    <message>
        <source>In volgorde</source>
        <translation>Dans l’ordre</translation>
    </message>
    <message>
        <source>De beste eerst</source>
        <translation>Les meilleurs d’abord</translation>
    </message>
    <message>
        <source>In de volgorde van het programma</source>
        <translation>Dans l’ordre du programme</translation>
    </message>
    <message>
        <source>Per sectie</source>
        <translation>Par section</translation>
    </message>
    <message>
        <source>Zet de passages onder hun sectie</source>
        <translation>Mettre les passages sous leur section</translation>
    </message>
    <message>
        <source>Volgorde: {order}</source>
        <translation>Ordre&#xa0;: {order}</translation>
    </message>
</context>
<context>
    <name>AttachBar</name>
    <message>
        <source>Koppel hier</source>
        <translation>Rattacher ici</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Selecteer de woorden waar “{note}” bij hoort, of zet de cursor in een passage.</source>
        <translation>Sélectionnez les mots auxquels «&#xa0;{note}&#xa0;» se rapporte, ou placez le curseur dans un passage.</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>Mijn bundel</source>
        <translation>Mon recueil</translation>
    </message>
    <message>
        <source>Bundel {number}</source>
        <translation>Recueil {number}</translation>
    </message>
    <message>
        <source>{name} (kopie)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>{name} (kopie {number})</source>
        <translation>{name} (copie {number})</translation>
    </message>
</context>
<context>
    <name>BasketPanel</name>
    <message>
        <source>Bundel</source>
        <translation>Recueil</translation>
    </message>
    <message>
        <source>Nieuw</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Wat er in de bundel zit</source>
        <translation>Contenu du recueil</translation>
    </message>
    <message>
        <source>Deze bundel is leeg. Ctrl+B legt de selectie of de passage erin.</source>
        <translation>Ce recueil est vide. Ctrl+B y met la sélection ou le passage.</translation>
    </message>
    <message>
        <source>Haal eruit</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Schikken en afdrukken</source>
        <translation>Composer et imprimer</translation>
    </message>
</context>
<context>
    <name>BlockPanel</name>
    <message>
        <source>Tekst van de regel</source>
        <translation>Texte de la ligne</translation>
    </message>
    <message>
        <source>{what} (toets {key})</source>
        <translation>{what} (touche {key})</translation>
    </message>
    <message>
        <source>Klopt zo</source>
        <translation>C’est juste</translation>
    </message>
    <message>
        <source>Dit klopt: niet meer onzeker</source>
        <translation>C’est juste&#xa0;: plus incertain</translation>
    </message>
    <message>
        <source>Hoger</source>
        <translation>Plus haut</translation>
    </message>
    <message>
        <source>Een niveau hoger</source>
        <translation>Un niveau plus haut</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Een niveau lager</source>
        <translation>Un niveau plus bas</translation>
    </message>
    <message>
        <source>Maak kop</source>
        <translation>En titre</translation>
    </message>
    <message>
        <source>Maak er een kop van</source>
        <translation>En faire un titre</translation>
    </message>
    <message>
        <source>Maak alinea</source>
        <translation>En paragraphe</translation>
    </message>
    <message>
        <source>Maak er een gewone alinea van</source>
        <translation>En faire un paragraphe ordinaire</translation>
    </message>
    <message>
        <source>Voeg samen</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Voeg samen met de regel ervoor; meer gekozen regels worden er één</source>
        <translation>Fusionner avec la ligne précédente&#xa0;; plusieurs lignes choisies n’en font plus qu’une</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Scinder</translation>
    </message>
    <message>
        <source>Splits waar de cursor in de tekst staat</source>
        <translation>Scinder à l’endroit du curseur dans le texte</translation>
    </message>
    <message>
        <source>Laat weg</source>
        <translation>Omettre</translation>
    </message>
    <message>
        <source>Laat weg uit het programma</source>
        <translation>Omettre du programme</translation>
    </message>
    <message numerus="yes">
        <source>%n regels gekozen</source>
        <translation>
            <numerusform>%n ligne choisie</numerusform>
            <numerusform>%n lignes choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Toetsen in de lijst: spatie klopt, ← → niveau, K kop, A alinea, M samen, S splits, F2 tekst, Delete weg. Shift en Ctrl kiezen er meer.</source>
        <translation>Touches dans la liste&#xa0;: espace c’est juste, ← → niveau, K titre, A paragraphe, M fusionner, S scinder, F2 texte, Suppr omettre. Maj et Ctrl en choisissent plusieurs.</translation>
    </message>
</context>
<context>
    <name>BlockWords</name>
    <message>
        <source>Kop {level}</source>
        <translation>Titre {level}</translation>
    </message>
    <message>
        <source>Alinea</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>Opsomming</source>
        <translation>Énumération</translation>
    </message>
    <message>
        <source>Voetnoot</source>
        <translation>Note de bas de page</translation>
    </message>
    <message>
        <source>Tabelrij</source>
        <translation>Ligne de tableau</translation>
    </message>
    <message>
        <source>door jou nagezien</source>
        <translation>vérifié par vous</translation>
    </message>
    <message>
        <source>onzeker</source>
        <translation>incertain</translation>
    </message>
    <message>
        <source>zeker</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>vrij zeker</source>
        <translation>assez sûr</translation>
    </message>
    <message>
        <source>gevonden in de bladwijzers van het document</source>
        <translation>trouvé dans les signets du document</translation>
    </message>
    <message>
        <source>gevonden in de inhoudsopgave</source>
        <translation>trouvé dans la table des matières</translation>
    </message>
    <message>
        <source>zo aangeduid in het document</source>
        <translation>indiqué ainsi dans le document</translation>
    </message>
    <message>
        <source>gevonden aan de nummering</source>
        <translation>trouvé par la numérotation</translation>
    </message>
    <message>
        <source>gevonden aan de hoofdletters</source>
        <translation>trouvé par les majuscules</translation>
    </message>
    <message>
        <source>gevonden aan de opmaak</source>
        <translation>trouvé par la mise en page</translation>
    </message>
    <message>
        <source>staat op het titelblad</source>
        <translation>figure sur la page de titre</translation>
    </message>
    <message>
        <source>lijkt een ondertitel</source>
        <translation>ressemble à un sous-titre</translation>
    </message>
    <message>
        <source>staat in een opsomming</source>
        <translation>figure dans une énumération</translation>
    </message>
    <message>
        <source>leek een kop, maar er staat niets onder</source>
        <translation>ressemblait à un titre, mais rien ne figure en dessous</translation>
    </message>
    <message>
        <source>herkend als sectie van het programma</source>
        <translation>reconnu comme section du programme</translation>
    </message>
    <message>
        <source>door jou gekozen</source>
        <translation>choisi par vous</translation>
    </message>
    <message>
        <source>gewone tekst</source>
        <translation>texte ordinaire</translation>
    </message>
    <message numerus="yes">
        <source>%n kop(pen)</source>
        <translation>
            <numerusform>%n titre</numerusform>
            <numerusform>%n titres</numerusform>
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
            <numerusform>%n ligne incertaine</numerusform>
            <numerusform>%n lignes incertaines</numerusform>
        </translation>
    </message>
    <message>
        <source>opschrift dat in kaders terugkeert</source>
        <translation>intitulé qui revient dans des encadrés</translation>
    </message>
</context>
<context>
    <name>BookmarksModel</name>
    <message>
        <source>Vergelijking</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Staat niet meer in de tekst</source>
        <translation>N’est plus dans le texte</translation>
    </message>
</context>
<context>
    <name>BookmarksPanel</name>
    <message>
        <source>Filter bladwijzers…</source>
        <translation>Filtrer les signets…</translation>
    </message>
    <message>
        <source>Filter de bladwijzers</source>
        <translation>Filtrer les signets</translation>
    </message>
    <message>
        <source>Volgorde van de bladwijzers</source>
        <translation>Ordre des signets</translation>
    </message>
    <message>
        <source>Eigen volgorde</source>
        <translation>Ordre propre</translation>
    </message>
    <message>
        <source>Plaats in de tekst</source>
        <translation>Place dans le texte</translation>
    </message>
    <message>
        <source>Op naam</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Nieuwste eerst</source>
        <translation>Plus récents d’abord</translation>
    </message>
    <message>
        <source>Bladwijzers</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Geen bladwijzer met deze woorden.</source>
        <translation>Aucun signet avec ces mots.</translation>
    </message>
    <message>
        <source>Nog geen bladwijzers. Ctrl+D legt er een bij de passage die je leest.</source>
        <translation>Pas encore de signets. Ctrl+D en met un au passage que vous lisez.</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Beschrijving wijzigen</source>
        <translation>Modifier la description</translation>
    </message>
    <message>
        <source>Map hernoemen</source>
        <translation>Renommer le dossier</translation>
    </message>
    <message>
        <source>Naar map</source>
        <translation>Vers le dossier</translation>
    </message>
    <message>
        <source>Geen map</source>
        <translation>Aucun dossier</translation>
    </message>
    <message>
        <source>Nieuwe map…</source>
        <translation>Nouveau dossier…</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Nieuwe map</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Waar deze bladwijzer lag, staat niet meer in de tekst: {place}.</source>
        <translation>Ce que marquait ce signet n’est plus dans le texte&#xa0;:&#xa0;{place}.</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Kleur</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Aanvaarden</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>De notities horen waar ze nu staan</source>
        <translation>Les notes sont bien là où elles se trouvent</translation>
    </message>
    <message>
        <source>In de bundel</source>
        <translation>Dans le recueil</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Uitvoeren…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Labels, met een komma ertussen</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Labels voor de gekozen notities</source>
        <translation>Étiquettes pour les notes choisies</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Weghalen</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Zonder kleur</source>
        <translation>Sans couleur</translation>
    </message>
    <message>
        <source>Namen van de kleuren…</source>
        <translation>Noms des couleurs…</translation>
    </message>
    <message>
        <source>Voor mezelf</source>
        <translation>Pour moi</translation>
    </message>
    <message>
        <source>Om af te drukken</source>
        <translation>À imprimer</translation>
    </message>
</context>
<context>
    <name>BundlePage</name>
    <message>
        <source>Voorbeeld wordt gemaakt…</source>
        <translation>Préparation de l’aperçu…</translation>
    </message>
    <message>
        <source>Geen voorbeeld</source>
        <translation>Pas d’aperçu</translation>
    </message>
    <message>
        <source>Voorbeeld bijgewerkt</source>
        <translation>Aperçu à jour</translation>
    </message>
    <message>
        <source>Passage toevoegen</source>
        <translation>Ajouter un passage</translation>
    </message>
    <message>
        <source>Zoek woorden, of geef een code</source>
        <translation>Cherchez des mots, ou donnez un code</translation>
    </message>
    <message>
        <source>met antwoord</source>
        <translation>avec réponse</translation>
    </message>
    <message>
        <source>Vraag toevoegen</source>
        <translation>Ajouter une question</translation>
    </message>
    <message>
        <source>Zoek een vraag</source>
        <translation>Cherchez une question</translation>
    </message>
</context>
<context>
    <name>BundlesPlace</name>
    <message>
        <source>Alle bundels</source>
        <translation>Tous les recueils</translation>
    </message>
    <message>
        <source>Nieuwe bundel</source>
        <translation>Nouveau recueil</translation>
    </message>
    <message>
        <source>Hernoem</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Dupliceer</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Je bundels worden geopend…</source>
        <translation>Ouverture de vos recueils…</translation>
    </message>
</context>
<context>
    <name>BusyPage</name>
    <message>
        <source>Voortgang</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Annuleer</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Begin opnieuw</source>
        <translation>Recommencer</translation>
    </message>
</context>
<context>
    <name>ChangeFigures</name>
    <message>
        <source>De woorden van beide edities zijn dezelfde.</source>
        <translation>Les mots des deux éditions sont les mêmes.</translation>
    </message>
    <message numerus="yes">
        <source>%n wijziging(en)</source>
        <translation>
            <numerusform>%n modification</numerusform>
            <numerusform>%n modifications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ingevoegd</source>
        <translation>
            <numerusform>%n ajouté</numerusform>
            <numerusform>%n ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n geschrapt</source>
        <translation>
            <numerusform>%n supprimé</numerusform>
            <numerusform>%n supprimés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>‹ Onderdelen</source>
        <translation>‹ Éléments</translation>
    </message>
    <message>
        <source>Voeg toe</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Niets gevonden. Probeer een ander woord.</source>
        <translation>Rien trouvé. Essayez un autre mot.</translation>
    </message>
    <message>
        <source>Er kan nog niet gezocht worden; probeer het zo meteen, of geef een code.</source>
        <translation>La recherche n’est pas encore possible&#xa0;; réessayez dans un instant, ou donnez un code.</translation>
    </message>
    <message>
        <source>✓ in de bundel</source>
        <translation>✓ dans le recueil</translation>
    </message>
</context>
<context>
    <name>ColourNames</name>
    <message>
        <source>Namen van de kleuren</source>
        <translation>Noms des couleurs</translation>
    </message>
    <message>
        <source>Zeg waar elke kleur voor staat, bijvoorbeeld “sterk argument”.</source>
        <translation>Dites ce que chaque couleur signifie, par exemple «&#xa0;argument fort&#xa0;».</translation>
    </message>
    <message>
        <source>Naam voor {colour}</source>
        <translation>Nom pour {colour}</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Zoek een sectie, regio of label…</source>
        <translation>Chercher une section, région ou étiquette…</translation>
    </message>
    <message>
        <source>Zoek wat in de kolom komt</source>
        <translation>Chercher ce qui va dans la colonne</translation>
    </message>
    <message>
        <source>Wat in de kolom kan komen</source>
        <translation>Ce qui peut aller dans la colonne</translation>
    </message>
    <message>
        <source>← Links</source>
        <translation>← Gauche</translation>
    </message>
    <message>
        <source>Rechts →</source>
        <translation>Droite →</translation>
    </message>
    <message>
        <source>Sluit kolom</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Niets met deze woorden.</source>
        <translation>Rien avec ces mots.</translation>
    </message>
</context>
<context>
    <name>ComparingDeeds</name>
    <message>
        <source>Bij deze sectie is geen officiële tekst ingelezen. Voeg het document toe bij Programma’s.</source>
        <translation>Aucun texte officiel n’a été importé pour cette section. Ajoutez le document sous Programmes.</translation>
    </message>
</context>
<context>
    <name>ComparingPlace</name>
    <message>
        <source>Vergelijking</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Kies twee tot vier kolommen om ze naast elkaar te leggen.</source>
        <translation>Choisissez deux à quatre colonnes à mettre côte à côte.</translation>
    </message>
    <message>
        <source>Geen enkele rij voldoet. Zet een filter uit.</source>
        <translation>Aucune ligne ne convient. Désactivez un filtre.</translation>
    </message>
    <message>
        <source>De twee edities worden woord voor woord vergeleken…</source>
        <translation>Comparaison des deux éditions mot à mot…</translation>
    </message>
    <message>
        <source>Passages die op elkaar lijken worden gezocht…</source>
        <translation>Recherche de passages qui se ressemblent…</translation>
    </message>
    <message>
        <source>Gestopt. Er is niets veranderd.</source>
        <translation>Arrêté. Rien n’a changé.</translation>
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
        <translation>niveau</translation>
    </message>
    <message>
        <source>soort</source>
        <translation>type</translation>
    </message>
    <message>
        <source>regio</source>
        <translation>région</translation>
    </message>
    <message>
        <source>SDG</source>
        <translation>ODD</translation>
    </message>
    <message>
        <source>thema</source>
        <translation>thème</translation>
    </message>
    <message>
        <source>sectie</source>
        <translation>section</translation>
    </message>
    <message>
        <source>volgorde van de tekst</source>
        <translation>ordre du texte</translation>
    </message>
    <message>
        <source>gelijkenis</source>
        <translation>ressemblance</translation>
    </message>
    <message>
        <source>+ Kolom</source>
        <translation>+ Colonne</translation>
    </message>
    <message>
        <source>Alleen verschillen</source>
        <translation>Seulement les différences</translation>
    </message>
    <message>
        <source>Alleen eisen</source>
        <translation>Seulement les exigences</translation>
    </message>
    <message>
        <source>Alle rijen</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Toon ook de rijen die niet gekozen zijn</source>
        <translation>Afficher aussi les lignes non choisies</translation>
    </message>
    <message>
        <source>Kolom {number}: {title}</source>
        <translation>Colonne {number}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Rijen: {what}</source>
        <translation>Lignes&#xa0;: {what}</translation>
    </message>
    <message>
        <source>edities</source>
        <translation>éditions</translation>
    </message>
    <message>
        <source>Bladwijzer op deze vergelijking</source>
        <translation>Signet sur cette comparaison</translation>
    </message>
    <message>
        <source>Vergelijking in bundel</source>
        <translation>Comparaison dans le recueil</translation>
    </message>
</context>
<context>
    <name>ComparisonModel</name>
    <message>
        <source>Alleen hier</source>
        <translation>Seulement ici</translation>
    </message>
    <message>
        <source>Zonder label</source>
        <translation>Sans étiquette</translation>
    </message>
    <message>
        <source>geen eis in dit hoofdstuk</source>
        <translation>aucune exigence dans ce chapitre</translation>
    </message>
    <message>
        <source>geen standpunt in dit hoofdstuk</source>
        <translation>aucune position dans ce chapitre</translation>
    </message>
    <message>
        <source>Zonder tegenhanger</source>
        <translation>Sans équivalent</translation>
    </message>
    <message>
        <source>geen passage die erop lijkt</source>
        <translation>aucun passage semblable</translation>
    </message>
    <message>
        <source>Notitie: {words}</source>
        <translation>Note&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Eis</source>
        <translation>Exigence</translation>
    </message>
    <message>
        <source>label voorgesteld</source>
        <translation>étiquette proposée</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Gekopieerd. Let op: je selectie laat een voorwaarde weg ({words}).</source>
        <translation>Copié. Attention&#xa0;: votre sélection omet une condition ({words}).</translation>
    </message>
    <message>
        <source>Gekopieerd met bronvermelding.</source>
        <translation>Copié avec la source.</translation>
    </message>
    <message>
        <source>Gekopieerd als gewone tekst.</source>
        <translation>Copié en texte brut.</translation>
    </message>
    <message>
        <source>Link gekopieerd; de korte code is {code}.</source>
        <translation>Lien copié&#xa0;; le code court est {code}.</translation>
    </message>
    <message>
        <source>Passage {number} gekopieerd met bronvermelding.</source>
        <translation>Passage {number} copié avec sa source.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Er liep iets mis</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Het programma maakte een fout. Wat je bewaarde is veilig, en je kunt verder werken; sluit het af en open het opnieuw als het vreemd blijft doen.</source>
        <translation>Le programme a fait une erreur. Ce que vous avez enregistré est en sécurité et vous pouvez continuer&#xa0;; fermez-le et rouvrez-le s’il continue à se comporter bizarrement.</translation>
    </message>
    <message>
        <source>Dit verslag helpt om de fout te vinden. Er staat niets in van wat je las of schreef, en het wordt nergens heen gestuurd. Het staat ook in {file}.</source>
        <translation>Ce rapport aide à trouver l’erreur. Il ne contient rien de ce que vous avez lu ou écrit et n’est envoyé nulle part. Il se trouve aussi dans {file}.</translation>
    </message>
    <message>
        <source>Verslag van de fout</source>
        <translation>Rapport de l’erreur</translation>
    </message>
    <message>
        <source>Kopieer</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Bewaar het verslag…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Sluit het programma af</source>
        <translation>Quitter le programme</translation>
    </message>
    <message>
        <source>Werk verder</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Het verslag staat op het klembord.</source>
        <translation>Le rapport est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Bewaar het verslag</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Het verslag kon niet bewaard worden in {file}: {reason}. Kies een andere map.</source>
        <translation>Le rapport n’a pas pu être enregistré dans {file}&#xa0;: {reason}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Bewaard in {file}.</source>
        <translation>Enregistré dans {file}.</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Laat los om te importeren</source>
        <translation>Déposez pour importer</translation>
    </message>
    <message>
        <source>PDF, Word, OpenDocument, tekst, Markdown, HTML of een .programma-bestand</source>
        <translation>PDF, Word, OpenDocument, texte, Markdown, HTML ou un fichier .programma</translation>
    </message>
</context>
<context>
    <name>EditionsView</name>
    <message>
        <source>↑ Vorige wijziging</source>
        <translation>↑ Modification précédente</translation>
    </message>
    <message>
        <source>↓ Volgende wijziging</source>
        <translation>↓ Modification suivante</translation>
    </message>
    <message>
        <source>Samen scrollen</source>
        <translation>Défiler ensemble</translation>
    </message>
    <message>
        <source>wijziging {number} van {all}</source>
        <translation>modification {number} sur {all}</translation>
    </message>
    <message>
        <source>Geschrapt: {words}</source>
        <translation>Supprimé&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Ingevoegd: {words}</source>
        <translation>Ajouté&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Verfijn de resultaten</source>
        <translation>Affiner les résultats</translation>
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
        <translation>Où</translation>
    </message>
    <message>
        <source>Regio</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Type</translation>
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
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Regio’s</source>
        <translation>Régions</translation>
    </message>
</context>
<context>
    <name>FacetWords</name>
    <message>
        <source>Soort</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Kleur</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Na een update</source>
        <translation>Après une mise à jour</translation>
    </message>
    <message>
        <source>Voor wie</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Van wie</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
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
        <translation>Sans couleur</translation>
    </message>
    <message>
        <source>Van mij</source>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>Notitie</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Alleen gemarkeerd</source>
        <translation>Seulement surligné</translation>
    </message>
    <message>
        <source>Op zijn plaats</source>
        <translation>À sa place</translation>
    </message>
    <message>
        <source>Verplaatst</source>
        <translation>Déplacée</translation>
    </message>
    <message>
        <source>Tekst gewijzigd</source>
        <translation>Texte modifié</translation>
    </message>
    <message>
        <source>Plaats kwijt</source>
        <translation>Place perdue</translation>
    </message>
    <message>
        <source>Voor mezelf</source>
        <translation>Pour moi</translation>
    </message>
    <message>
        <source>Om af te drukken</source>
        <translation>À imprimer</translation>
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
            <numerusform>%n exigence</numerusform>
            <numerusform>%n exigences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min lezen</source>
        <translation>
            <numerusform>%n min de lecture</numerusform>
            <numerusform>%n min de lecture</numerusform>
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
        <translation>Titre</translation>
    </message>
    <message>
        <source>Partij</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Jaar</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Frans</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Engels</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Duits</source>
        <translation>Allemand</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n kolom(men)</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lege cel(len)</source>
        <translation>
            <numerusform>%n cellule vide</numerusform>
            <numerusform>%n cellules vides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) zonder label</source>
        <translation>
            <numerusform>%n passage sans étiquette</numerusform>
            <numerusform>%n passages sans étiquette</numerusform>
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
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
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
            <numerusform>%n niveau</numerusform>
            <numerusform>%n niveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soort(en)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) zonder tegenhanger</source>
        <translation>
            <numerusform>%n passage sans équivalent</numerusform>
            <numerusform>%n passages sans équivalent</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} · bevestigd</source>
        <translation>{percent} · confirmé</translation>
    </message>
    <message>
        <source>{percent} · voorstel</source>
        <translation>{percent} · proposition</translation>
    </message>
    <message>
        <source>{percent} · uitgelijnd</source>
        <translation>{percent} · aligné</translation>
    </message>
    <message numerus="yes">
        <source>%n van elders</source>
        <translation>
            <numerusform>%n d’ailleurs</numerusform>
            <numerusform>%n d’ailleurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filters die aan staan</source>
        <translation>Filtres actifs</translation>
    </message>
    <message>
        <source>alles wissen</source>
        <translation>tout effacer</translation>
    </message>
    <message>
        <source>Alle filters weghalen</source>
        <translation>Retirer tous les filtres</translation>
    </message>
    <message>
        <source>Filter weghalen: {name}</source>
        <translation>Retirer le filtre&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>Filtering</name>
    <message>
        <source>Filter op woorden in notitie of citaat…</source>
        <translation>Filtrer par mots de la note ou de la citation…</translation>
    </message>
    <message>
        <source>Filter op woorden</source>
        <translation>Filtrer par mots</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Vorige vindplaats</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Volgende vindplaats</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Sluit</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{at} van {all}</source>
        <translation>{at} sur {all}</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Zoek in deze vergelijking…</source>
        <translation>Chercher dans cette comparaison…</translation>
    </message>
    <message>
        <source>Niet gevonden in deze vergelijking</source>
        <translation>Introuvable dans cette comparaison</translation>
    </message>
</context>
<context>
    <name>FoundNotes</name>
    <message>
        <source>Gevonden notities</source>
        <translation>Notes trouvées</translation>
    </message>
    <message>
        <source>Alle {count} tonen</source>
        <translation>Afficher les {count}</translation>
    </message>
    <message>
        <source>In je notities · {count}</source>
        <translation>Dans vos notes · {count}</translation>
    </message>
</context>
<context>
    <name>GuidePlace</name>
    <message>
        <source>Inhoud van de gids</source>
        <translation>Sommaire du guide</translation>
    </message>
    <message>
        <source>Gebruikersgids</source>
        <translation>Guide d’utilisation (néerlandais)</translation>
    </message>
</context>
<context>
    <name>HeadingEditor</name>
    <message>
        <source>Kop</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Tekst van de kop</source>
        <translation>Texte du titre</translation>
    </message>
    <message>
        <source>Niveau van de kop</source>
        <translation>Niveau du titre</translation>
    </message>
    <message>
        <source>Niveau {number}</source>
        <translation>Niveau {number}</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Zo kun je zoeken</source>
        <translation>Comment chercher</translation>
    </message>
    <message>
        <source>deze woorden, ook verbogen of als deel van een langer woord</source>
        <translation>ces mots, aussi fléchis ou comme partie d’un mot plus long</translation>
    </message>
    <message>
        <source>precies deze woorden, na elkaar</source>
        <translation>exactement ces mots, l’un après l’autre</translation>
    </message>
    <message>
        <source>het eerste woord zonder het tweede</source>
        <translation>le premier mot sans le second</translation>
    </message>
    <message>
        <source>het ene woord of het andere</source>
        <translation>l’un ou l’autre mot</translation>
    </message>
    <message>
        <source>alle woorden die zo beginnen</source>
        <translation>tous les mots qui commencent ainsi</translation>
    </message>
    <message>
        <source>alleen over die regio, in dat thema, met dat label, op die bladzijde</source>
        <translation>seulement sur cette région, dans ce thème, avec cette étiquette, à cette page</translation>
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
        <translation>L’importation est arrêtée&#xa0;; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Nazien</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Nog niet bewaard. Wat je hier doet, kun je ongedaan maken.</source>
        <translation>Pas encore enregistré. Ce que vous faites ici peut être annulé.</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Programma importeren</source>
        <translation>Importer un programme</translation>
    </message>
    <message>
        <source>Programma’s en documenten ({kinds})</source>
        <translation>Programmes et documents ({kinds})</translation>
    </message>
    <message>
        <source>Alle bestanden ({kinds})</source>
        <translation>Tous les fichiers ({kinds})</translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message>
        <source>Voortgang</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Verwant</source>
        <translation>Apparenté</translation>
    </message>
    <message>
        <source>Begrippen</source>
        <translation>Termes</translation>
    </message>
    <message>
        <source>Bron</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Zijpaneel</source>
        <translation>Panneau latéral</translation>
    </message>
    <message>
        <source>Verwante passages</source>
        <translation>Passages apparentés</translation>
    </message>
    <message>
        <source>Begrippen van deze sectie</source>
        <translation>Termes de cette section</translation>
    </message>
    <message>
        <source>Deze sectie heeft geen verklaarde begrippen.</source>
        <translation>Cette section n’a pas de termes expliqués.</translation>
    </message>
    <message>
        <source>Nog geen verwante passages: de zoekindex wordt opgebouwd, of niets lijkt hierop.</source>
        <translation>Pas encore de passages apparentés&#xa0;: l’index se construit, ou rien n’y ressemble.</translation>
    </message>
    <message>
        <source>Gemeen: {what}</source>
        <translation>En commun&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Elders</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>Elders in het programma</source>
        <translation>Ailleurs dans le programme</translation>
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
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>ItemMenu</name>
    <message>
        <source>Kort in…</source>
        <translation>Raccourcir…</translation>
    </message>
    <message>
        <source>Weer heel</source>
        <translation>Entier à nouveau</translation>
    </message>
    <message>
        <source>Bewerk</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Lees de passage</source>
        <translation>Lire le passage</translation>
    </message>
    <message>
        <source>Toon in Vergelijken</source>
        <translation>Afficher dans Comparer</translation>
    </message>
    <message>
        <source>Omhoog</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Omlaag</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Haal eruit</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ItemsPanel</name>
    <message>
        <source>Onderdelen van de bundel</source>
        <translation>Éléments du recueil</translation>
    </message>
    <message>
        <source>Deze bundel is leeg. Leg er passages in met Ctrl+B terwijl je leest of zoekt, of voeg hieronder een passage, een vraag of je eigen tekst toe. De bladzijde hiernaast groeit mee.</source>
        <translation>Ce recueil est vide. Mettez-y des passages avec Ctrl+B en lisant ou en cherchant, ou ajoutez ci-dessous un passage, une question ou votre propre texte. La page à côté grandit avec lui.</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Regelnummers</source>
        <translation>Numéros de ligne</translation>
    </message>
    <message>
        <source>Antwoordsleutel</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Bronvermelding op elke bladzijde</source>
        <translation>Source sur chaque page</translation>
    </message>
    <message>
        <source>Alle opties…</source>
        <translation>Toutes les options…</translation>
    </message>
    <message>
        <source>Afdrukken…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Meer ▾</source>
        <translation>Plus ▾</translation>
    </message>
    <message>
        <source>Voorbeeld</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>KeyCaps</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
</context>
<context>
    <name>LayoutPanel</name>
    <message>
        <source>‹ Onderdelen</source>
        <translation>‹ Éléments</translation>
    </message>
    <message>
        <source>Profiel</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Papier</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Kolommen</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Notities</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Antwoordsleutel</source>
        <translation>Corrigé</translation>
    </message>
    <message>
        <source>Blad omslaan over de</source>
        <translation>Retourner sur le</translation>
    </message>
    <message>
        <source>Tekstgrootte</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Regelnummers</source>
        <translation>Numéros de ligne</translation>
    </message>
    <message>
        <source>Bron onder elke passage</source>
        <translation>Source sous chaque passage</translation>
    </message>
    <message>
        <source>Bronvermelding op elke bladzijde</source>
        <translation>Source sur chaque page</translation>
    </message>
    <message>
        <source>Korte codes van passages</source>
        <translation>Codes courts des passages</translation>
    </message>
    <message>
        <source>Neutraal, voor scholen</source>
        <translation>Neutre, pour les écoles</translation>
    </message>
    <message>
        <source>Kortere versie</source>
        <translation>Version courte</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>De naam van de bundel</source>
        <translation>Le nom du recueil</translation>
    </message>
    <message>
        <source>Ondertitel</source>
        <translation>Sous-titre</translation>
    </message>
    <message>
        <source>Samengesteld door</source>
        <translation>Composé par</translation>
    </message>
    <message>
        <source>Wie koos en schreef</source>
        <translation>Qui a choisi et écrit</translation>
    </message>
    <message>
        <source>Vak</source>
        <translation>Matière</translation>
    </message>
    <message>
        <source>Wereldburgerschap</source>
        <translation>Citoyenneté mondiale</translation>
    </message>
    <message>
        <source>Doel</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Wat leerlingen erna kunnen</source>
        <translation>Ce que les élèves sauront faire</translation>
    </message>
    <message>
        <source>Minuten</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Kop</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Bladzijde</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Les</source>
        <translation>Leçon</translation>
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
        <translation>Exporter les notes</translation>
    </message>
    <message>
        <source>notities.jsonld</source>
        <translation>notes.jsonld</translation>
    </message>
    <message>
        <source>Notities inlezen</source>
        <translation>Importer des notes</translation>
    </message>
    <message>
        <source>Reservekopie terugzetten</source>
        <translation>Remettre une sauvegarde</translation>
    </message>
    <message>
        <source>Reservekopieën ({kinds})</source>
        <translation>Sauvegardes ({kinds})</translation>
    </message>
</context>
<context>
    <name>LikenessBar</name>
    <message>
        <source>Het programma legt passages naast elkaar die dezelfde zeldzame woorden gebruiken. Of ze over hetzelfde gaan, beslis jij: bevestig of verwerp elk voorstel.</source>
        <translation>Le programme met côte à côte des passages qui emploient les mêmes mots rares. À vous de décider s’ils parlent de la même chose&#xa0;: confirmez ou rejetez chaque proposition.</translation>
    </message>
    <message>
        <source>Vanaf welke gelijkenis, in procent</source>
        <translation>À partir de quelle ressemblance, en pour cent</translation>
    </message>
    <message>
        <source>✓ Bevestig</source>
        <translation>✓ Confirmer</translation>
    </message>
    <message>
        <source>✗ Verwerp</source>
        <translation>✗ Rejeter</translation>
    </message>
    <message>
        <source>Beslis later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>vanaf</source>
        <translation>à partir de</translation>
    </message>
    <message>
        <source>Toch niet verwerpen: {pair}</source>
        <translation>Ne plus rejeter&#xa0;: {pair}</translation>
    </message>
</context>
<context>
    <name>LikenessFigures</name>
    <message numerus="yes">
        <source>%n voorstel(len) van Programmaverkenner</source>
        <translation>
            <numerusform>%n proposition de Programmaverkenner</numerusform>
            <numerusform>%n propositions de Programmaverkenner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bevestigd</source>
        <translation>
            <numerusform>%n confirmée</numerusform>
            <numerusform>%n confirmées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n verworpen</source>
        <translation>
            <numerusform>%n rejetée</numerusform>
            <numerusform>%n rejetées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uitgelijnd met de officiële tekst</source>
        <translation>
            <numerusform>%n alignée sur le texte officiel</numerusform>
            <numerusform>%n alignées sur le texte officiel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostBookmarks</name>
    <message>
        <source>Bladwijzers zonder plaats</source>
        <translation>Signets sans place</translation>
    </message>
    <message>
        <source>Lees de sectie</source>
        <translation>Lire la section</translation>
    </message>
    <message>
        <source>Verwijder de bladwijzer</source>
        <translation>Supprimer le signet</translation>
    </message>
    <message numerus="yes">
        <source>%n bladwijzer(s) op wat niet meer in de tekst staat:</source>
        <translation>
            <numerusform>%n signet sur ce qui n’est plus dans le texte&#xa0;:</numerusform>
            <numerusform>%n signets sur ce qui n’est plus dans le texte&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Zonder beschrijving</source>
        <translation>Sans description</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Weergave in eigen woorden · bron: {source}</source>
        <translation>Restitution dans nos propres mots · source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>Gelezen {percent} %</source>
        <translation>Lu {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Je voorkeuren waren beschadigd of van een nieuwere versie; ze staan bewaard in {file} en alles staat weer zoals in het begin.</source>
        <translation>Vos préférences étaient endommagées ou d’une version plus récente&#xa0;; elles sont conservées dans {file} et tout est de nouveau comme au début.</translation>
    </message>
    <message>
        <source>Veilige modus: met standaardvoorkeuren en zonder sessie; wat je instelt wordt niet bewaard.</source>
        <translation>Mode sans échec&#xa0;: préférences par défaut et sans session&#xa0;; vos réglages ne sont pas conservés.</translation>
    </message>
    <message>
        <source>Originele tekst · bron: {source}</source>
        <translation>Texte original · source&#xa0;: {source}</translation>
    </message>
</context>
<context>
    <name>MatrixBar</name>
    <message>
        <source>regio</source>
        <translation>région</translation>
    </message>
    <message>
        <source>thema</source>
        <translation>thème</translation>
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
        <translation>niveau</translation>
    </message>
    <message>
        <source>soort</source>
        <translation>type</translation>
    </message>
    <message>
        <source>SDG</source>
        <translation>ODD</translation>
    </message>
    <message>
        <source>Positiematrix</source>
        <translation>Matrice des positions</translation>
    </message>
    <message>
        <source>Alleen eisen</source>
        <translation>Seulement les exigences</translation>
    </message>
    <message>
        <source>Alleen ongelezen</source>
        <translation>Seulement les non lus</translation>
    </message>
    <message>
        <source>Bewaar als ▾</source>
        <translation>Enregistrer ▾</translation>
    </message>
    <message>
        <source>Rijen: {what}</source>
        <translation>Lignes&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Kolommen: {what}</source>
        <translation>Colonnes&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Rekenblad (CSV)</source>
        <translation>Tableur (CSV)</translation>
    </message>
    <message>
        <source>Tekening (SVG)</source>
        <translation>Dessin (SVG)</translation>
    </message>
    <message>
        <source>Afbeelding (PNG)</source>
        <translation>Image (PNG)</translation>
    </message>
    <message>
        <source>In bundel</source>
        <translation>Dans le recueil</translation>
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
    <message>
        <source>{row}: niets voor {column}</source>
        <translation>{row}&#xa0;: rien pour {column}</translation>
    </message>
    <message>
        <source>{row}: geen passage van de soort “{column}”</source>
        <translation>{row}&#xa0;: aucun passage du type «&#xa0;{column}&#xa0;»</translation>
    </message>
    <message>
        <source>{row}: geen eis over {column}</source>
        <translation>{row}&#xa0;: aucune exigence sur {column}</translation>
    </message>
    <message>
        <source>{row}: niets over {column}</source>
        <translation>{row}&#xa0;: rien sur {column}</translation>
    </message>
    <message numerus="yes">
        <source>%n regio(’s)</source>
        <translation>
            <numerusform>%n région</numerusform>
            <numerusform>%n régions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thema(’s)</source>
        <translation>
            <numerusform>%n thème</numerusform>
            <numerusform>%n thèmes</numerusform>
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
            <numerusform>%n niveau</numerusform>
            <numerusform>%n niveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soort(en)</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SDG(’s)</source>
        <translation>
            <numerusform>%n ODD</numerusform>
            <numerusform>%n ODD</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rij(en)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kolom(men)</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ongelezen</source>
        <translation>
            <numerusform>%n non lue</numerusform>
            <numerusform>%n non lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n eis(en)</source>
        <translation>
            <numerusform>%n exigence</numerusform>
            <numerusform>%n exigences</numerusform>
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
        <translation>avec une note</translation>
    </message>
    <message>
        <source>labels voorgesteld door Programmaverkenner</source>
        <translation>étiquettes proposées par Programmaverkenner</translation>
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
        <translation>Mettre ces cellules côte à côte</translation>
    </message>
    <message>
        <source>Passages van de cel</source>
        <translation>Passages de la cellule</translation>
    </message>
    <message>
        <source>Lege cellen</source>
        <translation>Cellules vides</translation>
    </message>
    <message>
        <source>Hierover staat niets in dit hoofdstuk.</source>
        <translation>Ce chapitre n’en dit rien.</translation>
    </message>
    <message>
        <source>Nog niet gelezen</source>
        <translation>Pas encore lu</translation>
    </message>
    <message>
        <source>Naast de matrix</source>
        <translation>À côté de la matrice</translation>
    </message>
</context>
<context>
    <name>MatrixPlace</name>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Een lege cel betekent: geen standpunt in dit hoofdstuk. Klik op een cel om de passages te lezen, sleep over cellen om ze naast elkaar te zetten. De labels zijn van de redactie, niet van de partij.</source>
        <translation>Une cellule vide signifie&#xa0;: aucune position dans ce chapitre. Cliquez sur une cellule pour lire ses passages, glissez sur des cellules pour les mettre côte à côte. Les étiquettes sont de la rédaction, pas du parti.</translation>
    </message>
    <message>
        <source>Bewaar de matrix</source>
        <translation>Enregistrer la matrice</translation>
    </message>
    <message>
        <source>De labels zijn van de redactie, niet van de partij.</source>
        <translation>Les étiquettes sont de la rédaction, pas du parti.</translation>
    </message>
    <message>
        <source>Totaal</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Bewaard als {file}</source>
        <translation>Enregistré sous {file}</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>matrice</translation>
    </message>
    <message>
        <source>Gestippeld omrand: labels die Programmaverkenner voorstelt. Ze zijn niet van de redactie en door niemand nagekeken.</source>
        <translation>Contour pointillé&#xa0;: étiquettes proposées par Programmaverkenner. Elles ne viennent pas de la rédaction et personne ne les a vérifiées.</translation>
    </message>
</context>
<context>
    <name>NameBar</name>
    <message>
        <source>Naam van de bundel</source>
        <translation>Nom du recueil</translation>
    </message>
    <message>
        <source>Bundel: {name}</source>
        <translation>Recueil&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>NamingBar</name>
    <message>
        <source>Naam van de zoekopdracht</source>
        <translation>Nom de la recherche</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Bewaar als</source>
        <translation>Enregistrer sous</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Schrijf een notitie (Markdown)</source>
        <translation>Écrivez une note (Markdown)</translation>
    </message>
    <message>
        <source>Tekst van de notitie</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>Labels, met een komma ertussen</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Mee afdrukken</source>
        <translation>Imprimer aussi</translation>
    </message>
    <message>
        <source>Bewaren</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Geel</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Groen</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blauw</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Roze</source>
        <translation>Rose</translation>
    </message>
</context>
<context>
    <name>NoteFacets</name>
    <message>
        <source>Filter de notities</source>
        <translation>Filtrer les notes</translation>
    </message>
    <message>
        <source>Namen van de kleuren…</source>
        <translation>Noms des couleurs…</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Waar de notitie staat</source>
        <translation>Où se trouve la note</translation>
    </message>
    <message>
        <source>Lees in de tekst</source>
        <translation>Lire dans le texte</translation>
    </message>
    <message>
        <source>Aanvaarden</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>De notitie hoort waar ze nu staat</source>
        <translation>La note est bien là où elle se trouve</translation>
    </message>
    <message>
        <source>Zo laten</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>De notitie blijft gemerkt; ga naar de volgende</source>
        <translation>La note reste signalée&#xa0;; passer à la suivante</translation>
    </message>
    <message>
        <source>Opnieuw koppelen…</source>
        <translation>Rattacher…</translation>
    </message>
    <message>
        <source>Wijs zelf aan waar de notitie hoort</source>
        <translation>Indiquez vous-même la place de la note</translation>
    </message>
    <message>
        <source>Kies een notitie om ze te lezen of te wijzigen.</source>
        <translation>Choisissez une note pour la lire ou la modifier.</translation>
    </message>
    <message>
        <source>hele sectie</source>
        <translation>section entière</translation>
    </message>
    <message>
        <source>verplaatst bij de laatste update</source>
        <translation>déplacée par la dernière mise à jour</translation>
    </message>
    <message>
        <source>de tekst is gewijzigd bij de laatste update</source>
        <translation>la dernière mise à jour a modifié le texte</translation>
    </message>
    <message>
        <source>deze woorden staan niet meer in de tekst</source>
        <translation>ces mots ne figurent plus dans le texte</translation>
    </message>
    <message>
        <source>Stond in</source>
        <translation>Se trouvait dans</translation>
    </message>
    <message>
        <source>Eerst</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Andere versie, van {who}</source>
        <translation>Autre version, de {who}</translation>
    </message>
    <message>
        <source>mij</source>
        <translation>moi</translation>
    </message>
</context>
<context>
    <name>NotesDeeds</name>
    <message numerus="yes">
        <source>De tekst is bijgewerkt; dat raakt %n van je notities.</source>
        <translation>
            <numerusform>Le texte a été mis à jour&#xa0;;&#xa0;%n de vos notes est concernée.</numerusform>
            <numerusform>Le texte a été mis à jour&#xa0;;&#xa0;%n de vos notes sont concernées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>De tekst is bijgewerkt; dat raakt %n van je notities en bladwijzers.</source>
        <translation>
            <numerusform>Le texte a été mis à jour&#xa0;; cela touche %n de vos notes et signets.</numerusform>
            <numerusform>Le texte a été mis à jour&#xa0;; cela touche %n de vos notes et signets.</numerusform>
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
        <translation>{some} sur {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n te bekijken na een update</source>
        <translation>
            <numerusform>%n à revoir après une mise à jour</numerusform>
            <numerusform>%n à revoir après une mise à jour</numerusform>
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
        <translation>↑ ↓ choisir · Maj ↓ en choisir plus · Entrée lire · F2 écrire · Suppr enlever</translation>
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
        <translation>Ouverture de vos notes…</translation>
    </message>
    <message>
        <source>Geen notitie past hierbij. Haal een filter weg of zoek andere woorden.</source>
        <translation>Aucune note ne correspond. Enlevez un filtre ou cherchez d’autres mots.</translation>
    </message>
    <message>
        <source>Nog geen notities. Selecteer woorden in de tekst en kies een kleur om ze te markeren, of typ meteen om er een notitie bij te schrijven. Wat je markeert en noteert, vind je hier terug, per sectie.</source>
        <translation>Pas encore de notes. Sélectionnez des mots dans le texte et choisissez une couleur pour les surligner, ou tapez aussitôt pour y écrire une note. Ce que vous surlignez et notez se retrouve ici, par section.</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Notities bij deze sectie</source>
        <translation>Notes de cette section</translation>
    </message>
    <message>
        <source>Selecteer tekst en typ om een notitie toe te voegen</source>
        <translation>Sélectionnez du texte et tapez pour ajouter une note</translation>
    </message>
    <message>
        <source>eerst: “{quote}”</source>
        <translation>avant&#xa0;: «&#xa0;{quote}&#xa0;»</translation>
    </message>
    <message>
        <source>Alle notities</source>
        <translation>Toutes les notes</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{file} wordt ingelezen…</source>
        <translation>Lecture de {file}…</translation>
    </message>
    <message>
        <source>{title} wordt bewaard…</source>
        <translation>Enregistrement de {title}…</translation>
    </message>
    <message>
        <source>{file} is ingelezen en nog niet bewaard.</source>
        <translation>{file} a été lu et n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>{file} is niet bewaard.</source>
        <translation>{file} n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>Dit document is al ingevoerd, als {name}.</source>
        <translation>Ce document a déjà été importé, sous le nom {name}.</translation>
    </message>
    <message>
        <source>Vervangen houdt je notities; wat er stond blijft bewaard.</source>
        <translation>Remplacer garde vos notes&#xa0;; ce qui s’y trouvait est conservé.</translation>
    </message>
    <message>
        <source>{name} staat erbij: {facts}.</source>
        <translation>{name} a été ajouté&#xa0;: {facts}.</translation>
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
        <translation>L’index de recherche est mis à jour…</translation>
    </message>
    <message>
        <source>Je kunt er ook in zoeken.</source>
        <translation>Vous pouvez aussi y chercher.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>{name} is verwijderd.</source>
        <translation>{name} a été supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n notitie(s) erover blijven bewaard tot het terugkeert.</source>
        <translation>
            <numerusform>%n note à son sujet est conservée jusqu’à son retour.</numerusform>
            <numerusform>%n notes à son sujet sont conservées jusqu’à son retour.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} staat in {file}.</source>
        <translation>{name} se trouve dans {file}.</translation>
    </message>
    <message>
        <source>Dit is het officiële document van {name}: {found} van {all} secties herkend.</source>
        <translation>C’est le document officiel de {name}&#xa0;: {found} sections sur {all} reconnues.</translation>
    </message>
    <message>
        <source>Ander bestand…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Allebei houden</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Niet bewaren</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Vervangen</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Nazien</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Meteen bewaren</source>
        <translation>Enregistrer tout de suite</translation>
    </message>
    <message>
        <source>Bijwerken</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Het bestand wordt geopend…</source>
        <translation>Ouverture du fichier…</translation>
    </message>
    <message>
        <source>Bladzijde {page} van {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Kopjes en alinea’s worden gezocht…</source>
        <translation>Recherche des titres et des paragraphes…</translation>
    </message>
    <message>
        <source>Bewaar dit document eerst, of laat het weg.</source>
        <translation>Enregistrez d’abord ce document, ou ne le gardez pas.</translation>
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
        <translation>Tout sur</translation>
    </message>
    <message>
        <source>Wie aan zet is</source>
        <translation>Qui doit agir</translation>
    </message>
    <message>
        <source>Soort uitspraak</source>
        <translation>Type d’énoncé</translation>
    </message>
    <message>
        <source>Regio’s, ook wat elders staat</source>
        <translation>Régions, aussi ce qui figure ailleurs</translation>
    </message>
    <message>
        <source>Het hele programma</source>
        <translation>Le programme entier</translation>
    </message>
    <message>
        <source>Zoekopdrachten</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>Bundels</source>
        <translation>Recueils</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>De originele tekst van de partij.</source>
        <translation>Le texte original du parti.</translation>
    </message>
    <message>
        <source>De originele tekst van de partij, ingelezen uit {file}.</source>
        <translation>Le texte original du parti, lu dans {file}.</translation>
    </message>
    <message>
        <source>De eigen woorden van de partij staan ernaast: open “Bron” in het zijpaneel.</source>
        <translation>Les mots du parti se trouvent à côté&#xa0;: ouvrez «&#xa0;Source&#xa0;» dans le panneau latéral.</translation>
    </message>
    <message>
        <source>De eigen woorden van de partij staan in het officiële document. Importeer het om het naast deze weergave te lezen.</source>
        <translation>Les mots mêmes du parti figurent dans le document officiel. Importez-le pour le lire à côté de cette restitution.</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>Voortgang</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Open het bestand</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Open de map</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Sluit</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Bewaar als {kind}</source>
        <translation>Enregistrer en {kind}</translation>
    </message>
    <message>
        <source>{file} bestaat al. Wil je het vervangen?</source>
        <translation>{file} existe déjà. Voulez-vous le remplacer&#xa0;?</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>{file} wordt gemaakt…</source>
        <translation>Création de {file}…</translation>
    </message>
    <message>
        <source>Bewaard: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Deze tekens hebben geen letter en staan er als nummer: {letters}</source>
        <translation>Ces caractères n’ont pas de lettre et sont imprimés en nombres&#xa0;: {letters}</translation>
    </message>
    <message>
        <source>Er wordt afgedrukt…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>Naar de printer gestuurd: {printer}</source>
        <translation>Envoyé à l’imprimante&#xa0;: {printer}</translation>
    </message>
    <message>
        <source>Gestopt. Er is niets veranderd.</source>
        <translation>Arrêté. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Gestopt. Niet alle bladzijden zijn afgedrukt.</source>
        <translation>Arrêté. Toutes les pages n’ont pas été imprimées.</translation>
    </message>
</context>
<context>
    <name>OverviewWords</name>
    <message>
        <source>Een volledige weergave in eigen woorden: elk standpunt, elk cijfer en elke voorwaarde, onder de bladzijde waar het staat. De labels onder de passages zijn van de redactie, niet van de partij.</source>
        <translation>Une restitution complète dans nos propres mots&#xa0;: chaque position, chaque chiffre et chaque condition, à la page où ils figurent. Les étiquettes sous les passages sont de la rédaction, pas du parti.</translation>
    </message>
    <message>
        <source>Lees verder</source>
        <translation>Continuer la lecture</translation>
    </message>
    <message>
        <source>Laatste notities</source>
        <translation>Dernières notes</translation>
    </message>
    <message>
        <source>Thema’s</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Inhoud</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Regio’s</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>Andere programma’s</source>
        <translation>Autres programmes</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>regio’s × aspecten</source>
        <translation>régions × aspects</translation>
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
        <translation>lu à moitié</translation>
    </message>
    <message>
        <source>gelezen</source>
        <translation>lu</translation>
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
        <translation>Aperçu des pages</translation>
    </message>
    <message>
        <source>Voorbeeld, bladzijde {number} van {count}</source>
        <translation>Aperçu, page {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Typ een opdracht, een sectie of een code…</source>
        <translation>Tapez une commande, une section ou un code…</translation>
    </message>
    <message>
        <source>Opdracht, sectie of code</source>
        <translation>Commande, section ou code</translation>
    </message>
    <message>
        <source>Opdrachten en secties</source>
        <translation>Commandes et sections</translation>
    </message>
    <message>
        <source>Opdrachten</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Zoek “{query}” in het programma</source>
        <translation>Chercher «&#xa0;{query}&#xa0;» dans le programme</translation>
    </message>
    <message>
        <source>Programma openen</source>
        <translation>Ouvrir le programme</translation>
    </message>
</context>
<context>
    <name>PreferencesPlace</name>
    <message>
        <source>Voorkeuren</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Gekozen passage</source>
        <translation>Passage choisi</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Vergelijk met…</source>
        <translation>Comparer avec…</translation>
    </message>
    <message>
        <source>In de bundel</source>
        <translation>Dans le recueil</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Vorige bladzijde</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Volgende bladzijde</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Kleiner</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Groter</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Grootte van het voorbeeld</source>
        <translation>Taille de l’aperçu</translation>
    </message>
    <message>
        <source>Ctrl+muiswiel, + en −</source>
        <translation>Ctrl+molette, + et −</translation>
    </message>
    <message>
        <source>‹ Onderdelen</source>
        <translation>‹ Éléments</translation>
    </message>
    <message>
        <source>Paginabreedte</source>
        <translation>Largeur de page</translation>
    </message>
    <message>
        <source>Hele bladzijde</source>
        <translation>Page entière</translation>
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
        <translation>ouvert</translation>
    </message>
    <message>
        <source>Weergave in eigen woorden</source>
        <translation>Restitution dans nos propres mots</translation>
    </message>
    <message>
        <source>Officieel document</source>
        <translation>Document officiel</translation>
    </message>
    <message>
        <source>Originele tekst</source>
        <translation>Texte original</translation>
    </message>
    <message>
        <source>{kind}, uit {file}</source>
        <translation>{kind}, de {file}</translation>
    </message>
    <message>
        <source>Niet te openen: {name}</source>
        <translation>Impossible à ouvrir&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Verwijderd: {name}</source>
        <translation>Supprimé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Terugzetten kan altijd.</source>
        <translation>Il peut toujours être remis.</translation>
    </message>
</context>
<context>
    <name>Programmes</name>
    <message>
        <source>{name} · officiële tekst</source>
        <translation>{name} · texte officiel</translation>
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
        <translation>À côté de ce programme, vous pouvez lire, parcourir et comparer le document officiel et les programmes d’autres partis. Déposez un document sur la fenêtre ou choisissez-en un.</translation>
    </message>
    <message>
        <source>Importeren…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Uitvoeren…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Bijwerken…</source>
        <translation>Mettre à jour…</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Map openen</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Dit programma hoort bij Programmaverkenner zelf.</source>
        <translation>Ce programme fait partie de Programmaverkenner.</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>Voorgestelde plaatsen</source>
        <translation>Places proposées</translation>
    </message>
    <message>
        <source>Koppel aan deze plaats</source>
        <translation>Rattacher à cette place</translation>
    </message>
    <message>
        <source>Er wordt naar plaatsen gezocht…</source>
        <translation>Recherche de places…</translation>
    </message>
    <message>
        <source>Misschien hoort de notitie hier:</source>
        <translation>La note se rapporte peut-être à&#xa0;:</translation>
    </message>
    <message>
        <source>Geen plaats in de tekst lijkt hierop. Wijs er zelf een aan.</source>
        <translation>Aucune place du texte n’y ressemble. Indiquez-en une vous-même.</translation>
    </message>
</context>
<context>
    <name>QuestionEditor</name>
    <message>
        <source>De vraag</source>
        <translation>La question</translation>
    </message>
    <message>
        <source>Vraag</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Het antwoord, voor de antwoordsleutel</source>
        <translation>La réponse, pour le corrigé</translation>
    </message>
    <message>
        <source>Antwoord</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Aantal schrijflijnen</source>
        <translation>Nombre de lignes d’écriture</translation>
    </message>
    <message>
        <source>&amp;Schrijflijnen</source>
        <translation>&amp;Lignes d’écriture</translation>
    </message>
    <message>
        <source>Niet in de kortere versie</source>
        <translation>Hors version courte</translation>
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
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Zoek in het programma</source>
        <translation>Chercher dans le programme</translation>
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
        <translation>Copier avec la source</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) gekozen</source>
        <translation>
            <numerusform>%n passage choisi</numerusform>
            <numerusform>%n passages choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} getoond, toon alle {total}</source>
        <translation>{shown} affichés, afficher les {total}</translation>
    </message>
    <message>
        <source>↑ ↓ kies · Shift ↓ kies er meer · Enter openen · Ctrl C kopieer · Esc terug</source>
        <translation>↑ ↓ choisir · Maj ↓ choisir plusieurs · Entrée ouvrir · Ctrl C copier · Échap retour</translation>
    </message>
</context>
<context>
    <name>ResultsHeading</name>
    <message>
        <source>Bedoelde je {query}?</source>
        <translation>Vouliez-vous dire {query}&#xa0;?</translation>
    </message>
    <message>
        <source>Ook gevonden via woorddelen: {words}</source>
        <translation>Aussi trouvé par des parties de mots&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Niets gevonden. Probeer minder woorden, een ander woord, of haal een filter weg.</source>
        <translation>Rien trouvé. Essayez moins de mots, un autre mot, ou retirez un filtre.</translation>
    </message>
    <message>
        <source>De zoekindex wordt opgebouwd; de resultaten komen vanzelf.</source>
        <translation>L’index de recherche se construit&#xa0;; les résultats suivront d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Typ woorden, een vraag of een afkorting. Bijvoorbeeld:</source>
        <translation>Tapez des mots, une question ou un sigle. Par exemple&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ReviewPlace</name>
    <message>
        <source>Gevonden koppen en passages</source>
        <translation>Titres et passages trouvés</translation>
    </message>
    <message>
        <source>Niet bewaren</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Opnieuw</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Alles {count}</source>
        <translation>Tout {count}</translation>
    </message>
    <message>
        <source>Koppen {count}</source>
        <translation>Titres {count}</translation>
    </message>
    <message>
        <source>Alleen onzekere {count}</source>
        <translation>Incertains seulement {count}</translation>
    </message>
    <message>
        <source>Bewaar</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Meteen bewaren</source>
        <translation>Enregistrer tout de suite</translation>
    </message>
    <message>
        <source>Niets is onzeker: je kunt dit programma zo bewaren.</source>
        <translation>Rien n’est incertain&#xa0;: vous pouvez enregistrer ce programme tel quel.</translation>
    </message>
    <message>
        <source>Er wacht geen document om na te zien. Sleep een PDF, een Word-document of een tekstbestand op het venster, of kies er een.</source>
        <translation>Aucun document n’attend d’être vérifié. Déposez un PDF, un document Word ou un fichier texte sur la fenêtre, ou choisissez-en un.</translation>
    </message>
    <message>
        <source>Document kiezen…</source>
        <translation>Choisir un document…</translation>
    </message>
</context>
<context>
    <name>ScopeChooser</name>
    <message>
        <source>Waar je zoekt</source>
        <translation>Où vous cherchez</translation>
    </message>
    <message>
        <source>In dit programma</source>
        <translation>Dans ce programme</translation>
    </message>
    <message>
        <source>Weergave en originele tekst</source>
        <translation>Restitution et texte original</translation>
    </message>
    <message>
        <source>In alle programma’s</source>
        <translation>Dans tous les programmes</translation>
    </message>
</context>
<context>
    <name>SearchList</name>
    <message>
        <source>Openen</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Naam wijzigen</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>SearchesMenu</name>
    <message>
        <source>Bewaarde en recente zoekopdrachten</source>
        <translation>Recherches enregistrées et récentes</translation>
    </message>
    <message>
        <source>Bewaard</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <source>Onlangs gezocht</source>
        <translation>Recherches récentes</translation>
    </message>
</context>
<context>
    <name>SearchingDeeds</name>
    <message>
        <source>{found} van {all} passages</source>
        <translation>{found} passages sur {all}</translation>
    </message>
</context>
<context>
    <name>SearchingPlace</name>
    <message>
        <source>Alle passages</source>
        <translation>Tous les passages</translation>
    </message>
    <message>
        <source>Zoek eerst iets; dan kun je het bewaren.</source>
        <translation>Cherchez d’abord quelque chose&#xa0;; ensuite vous pourrez l’enregistrer.</translation>
    </message>
    <message>
        <source>Gekopieerd met bronvermelding.</source>
        <translation>Copié avec la source.</translation>
    </message>
    <message>
        <source>Link gekopieerd.</source>
        <translation>Lien copié.</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>KERNPUNTEN</source>
        <translation>POINTS CLÉS</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Met de selectie</source>
        <translation>Avec la sélection</translation>
    </message>
    <message>
        <source>Kopieer met bronvermelding</source>
        <translation>Copier avec la source</translation>
    </message>
    <message>
        <source>Kopieer als gewone tekst</source>
        <translation>Copier en texte brut</translation>
    </message>
    <message>
        <source>Zoek hierop</source>
        <translation>Chercher ceci</translation>
    </message>
    <message>
        <source>Markeer geel</source>
        <translation>Surligner en jaune</translation>
    </message>
    <message>
        <source>Markeer groen</source>
        <translation>Surligner en vert</translation>
    </message>
    <message>
        <source>Markeer blauw</source>
        <translation>Surligner en bleu</translation>
    </message>
    <message>
        <source>Markeer roze</source>
        <translation>Surligner en rose</translation>
    </message>
    <message>
        <source>Schrijf een notitie</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Bladwijzer</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>In de bundel</source>
        <translation>Dans le recueil</translation>
    </message>
    <message>
        <source>Vergelijk met…</source>
        <translation>Comparer avec…</translation>
    </message>
    <message>
        <source>Markeer: {name}</source>
        <translation>Surligner&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Bundels</source>
        <translation>Recueils</translation>
    </message>
    <message>
        <source>Nieuwe bundel</source>
        <translation>Nouveau recueil</translation>
    </message>
    <message>
        <source>Hernoem</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Dupliceer</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Verwijder</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Naam van de bundel</source>
        <translation>Nom du recueil</translation>
    </message>
    <message>
        <source>In een bundel leg je passages bij elkaar, met vragen en eigen tekst ertussen, om ze af te drukken of te bewaren als PDF of Word. Maak er hier een, of druk op Ctrl+B terwijl je leest: de passage komt dan in je eerste bundel.</source>
        <translation>Dans un recueil, vous réunissez des passages, avec des questions et votre propre texte, pour les imprimer ou les enregistrer en PDF ou Word. Créez-en un ici, ou appuyez sur Ctrl+B en lisant&#xa0;: le passage va alors dans votre premier recueil.</translation>
    </message>
    <message>
        <source>Open er een met Enter. Sleep of gebruik Alt+↑ en Alt+↓ voor de volgorde.</source>
        <translation>Ouvrez-en un avec Entrée. Glissez ou utilisez Alt+↑ et Alt+↓ pour l’ordre.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Sneltoetsen</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Zo kun je zoeken</source>
        <translation>Comment chercher</translation>
    </message>
    <message>
        <source>Sneltoetsen en hulp bij het zoeken</source>
        <translation>Raccourcis et aide à la recherche</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Inhoud</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Bladwijzers</source>
        <translation>Signets</translation>
    </message>
    <message>
        <source>Inhoud en bladwijzers</source>
        <translation>Sommaire et signets</translation>
    </message>
</context>
<context>
    <name>SourceTab</name>
    <message>
        <source>Bron van deze sectie</source>
        <translation>Source de cette section</translation>
    </message>
    <message>
        <source>Kopieer met bronvermelding</source>
        <translation>Copier avec la source</translation>
    </message>
    <message>
        <source>Document importeren…</source>
        <translation>Importer le document…</translation>
    </message>
    <message>
        <source>Lees het daar</source>
        <translation>Le lire là-bas</translation>
    </message>
    <message>
        <source>Lees de weergave</source>
        <translation>Lire la restitution</translation>
    </message>
    <message>
        <source>Gekopieerd met bronvermelding.</source>
        <translation>Copié avec la source.</translation>
    </message>
    <message>
        <source>Kopieer met bron</source>
        <translation>Copier avec la source</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>In het officiële document</source>
        <translation>Dans le document officiel</translation>
    </message>
    <message>
        <source>In eigen woorden</source>
        <translation>Dans nos propres mots</translation>
    </message>
    <message>
        <source>Bij deze passage hoort geen tekst aan de andere kant.</source>
        <translation>Aucun texte de l’autre côté ne correspond à ce passage.</translation>
    </message>
    <message>
        <source>Welke alinea’s bij deze passage horen, staat niet vast. De sectie “{title}” staat op blz. {pages} van het document.</source>
        <translation>On ne sait pas avec certitude quels paragraphes correspondent à ce passage. La section «&#xa0;{title}&#xa0;» se trouve p. {pages} du document.</translation>
    </message>
    <message>
        <source>Je leest een weergave in eigen woorden, volledig en zonder eigen mening. De labels zijn van de redactie.</source>
        <translation>Vous lisez une restitution dans nos propres mots, complète et sans opinion. Les étiquettes sont de la rédaction.</translation>
    </message>
    <message>
        <source>Deze tekst</source>
        <translation>Ce texte</translation>
    </message>
    <message>
        <source>Wil je de eigen woorden van de partij hiernaast? Haal het document op bij de partij, bewaar het op deze computer en importeer het, of sleep het op het venster. Het wordt herkend en naast deze weergave gelegd.</source>
        <translation>Vous voulez les mots du parti à côté&#xa0;? Procurez-vous le document auprès du parti, enregistrez-le sur cet ordinateur et importez-le, ou déposez-le sur la fenêtre. Il sera reconnu et placé à côté de cette restitution.</translation>
    </message>
    <message>
        <source>De originele woorden erbij</source>
        <translation>Les mots d’origine à côté</translation>
    </message>
    <message>
        <source>Zo citeer je deze passage</source>
        <translation>Comment citer ce passage</translation>
    </message>
    <message>
        <source>Het officiële document</source>
        <translation>Le document officiel</translation>
    </message>
    <message>
        <source>Het document</source>
        <translation>Le document</translation>
    </message>
    <message>
        <source>Je leest de woorden van de partij zelf.</source>
        <translation>Vous lisez les mots du parti lui-même.</translation>
    </message>
    <message>
        <source>De labels met een stippellijn zijn voorstellen van de computer; niemand heeft ze nagekeken.</source>
        <translation>Les étiquettes en pointillé sont des propositions de l’ordinateur&#xa0;; personne ne les a vérifiées.</translation>
    </message>
    <message>
        <source>Ingelezen uit {file}</source>
        <translation>Lu dans {file}</translation>
    </message>
    <message>
        <source>Welke alinea’s bij deze passage horen, staat niet vast. Ze staan in de sectie “{title}” van het document.</source>
        <translation>Il n’est pas certain quels paragraphes correspondent à ce passage. Ils se trouvent dans la section « {title} » du document.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Bewaarde zoekopdrachten</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Onlangs gezocht</source>
        <translation>Recherches récentes</translation>
    </message>
    <message>
        <source>wissen</source>
        <translation>effacer</translation>
    </message>
    <message>
        <source>Zoekgeschiedenis wissen</source>
        <translation>Effacer l’historique des recherches</translation>
    </message>
    <message>
        <source>Bewaard</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <source>Zo kun je zoeken</source>
        <translation>Comment chercher</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ongedaan maken</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Label van de redactie, niet van de partij</source>
        <translation>Étiquette de la rédaction, pas du parti</translation>
    </message>
    <message>
        <source>Voorstel van de computer, niet nagekeken</source>
        <translation>Proposition de l’ordinateur, non vérifiée</translation>
    </message>
</context>
<context>
    <name>TeachingPage</name>
    <message>
        <source>Bijvoorbeeld:</source>
        <translation>Par exemple&#xa0;:</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Je eigen tekst; een lege regel begint een alinea</source>
        <translation>Votre texte&#xa0;; une ligne vide commence un paragraphe</translation>
    </message>
    <message>
        <source>Eigen tekst</source>
        <translation>Texte personnel</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Zoek in deze sectie…</source>
        <translation>Chercher dans cette section…</translation>
    </message>
    <message>
        <source>Niet gevonden in deze sectie</source>
        <translation>Introuvable dans cette section</translation>
    </message>
</context>
<context>
    <name>TitleEditor</name>
    <message>
        <source>Titel erboven</source>
        <translation>Titre au-dessus</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Titre</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Zoek in het programma…</source>
        <translation>Chercher dans le programme…</translation>
    </message>
    <message>
        <source>Zoek in het programma</source>
        <translation>Chercher dans le programme</translation>
    </message>
    <message>
        <source>Bundel</source>
        <translation>Recueil</translation>
    </message>
    <message>
        <source>Programma kiezen</source>
        <translation>Choisir un programme</translation>
    </message>
    <message>
        <source>Programma kiezen (F4)</source>
        <translation>Choisir un programme (F4)</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>ongelezen</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>half gelezen</source>
        <translation>lu à moitié</translation>
    </message>
    <message>
        <source>gelezen</source>
        <translation>lu</translation>
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
        <translation>Filtrer les sections…</translation>
    </message>
    <message>
        <source>Filter de secties</source>
        <translation>Filtrer les sections</translation>
    </message>
    <message>
        <source>Thema’s en regio’s</source>
        <translation>Thèmes et régions</translation>
    </message>
    <message>
        <source>Geen sectie met deze woorden in de titel.</source>
        <translation>Aucune section n’a ces mots dans son titre.</translation>
    </message>
    <message>
        <source>Thema’s</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Regio’s</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>Inhoud</source>
        <translation>Sommaire</translation>
    </message>
</context>
<context>
    <name>TrimEditor</name>
    <message>
        <source>Selecteer woorden en laat ze weg of bewaar alleen die.</source>
        <translation>Sélectionnez des mots et omettez-les, ou ne gardez qu’eux.</translation>
    </message>
    <message>
        <source>Bewaar alleen dit</source>
        <translation>Ne garder que ceci</translation>
    </message>
    <message>
        <source>Laat weg</source>
        <translation>Omettre</translation>
    </message>
    <message>
        <source>Weer heel</source>
        <translation>Entier à nouveau</translation>
    </message>
</context>
<context>
    <name>TrimText</name>
    <message>
        <source>Tekst van de passage</source>
        <translation>Texte du passage</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Taal en uiterlijk</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Lezen</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Starten en zoeken</source>
        <translation>Démarrage et recherche</translation>
    </message>
    <message>
        <source>Jouw gegevens</source>
        <translation>Vos données</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Grootte van knoppen en lijsten</source>
        <translation>Taille des boutons et des listes</translation>
    </message>
    <message>
        <source>Zo weinig mogelijk beweging</source>
        <translation>Le moins de mouvement possible</translation>
    </message>
    <message>
        <source>Leesletter</source>
        <translation>Police de lecture</translation>
    </message>
    <message>
        <source>Tekstgrootte</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Regellengte</source>
        <translation>Longueur des lignes</translation>
    </message>
    <message>
        <source>Regelnummers naast de tekst</source>
        <translation>Numéros de ligne à côté du texte</translation>
    </message>
    <message>
        <source>Beginnen met</source>
        <translation>Commencer par</translation>
    </message>
    <message>
        <source>Zoekopdrachten onthouden</source>
        <translation>Retenir les recherches</translation>
    </message>
    <message>
        <source>Van het venster; het programma zelf blijft zoals het is.</source>
        <translation>De la fenêtre&#xa0;; le programme lui-même reste tel quel.</translation>
    </message>
    <message>
        <source>Niets dooft langzaam uit of schuift.</source>
        <translation>Rien ne s’estompe ni ne glisse.</translation>
    </message>
    <message>
        <source>60 tot 75 tekens leest het rustigst.</source>
        <translation>60 à 75 caractères se lisent le mieux.</translation>
    </message>
    <message>
        <source>Dezelfde nummers staan later ook op papier.</source>
        <translation>Les mêmes numéros figurent ensuite sur papier.</translation>
    </message>
    <message>
        <source>Ze blijven op deze computer.</source>
        <translation>Elles restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Zoals het systeem</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Hoog contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Waar ik was</source>
        <translation>Où j’étais</translation>
    </message>
    <message>
        <source>Overzicht</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Chercher</translation>
    </message>
    <message numerus="yes">
        <source>%n teken(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} px</source>
        <translation>{number} px</translation>
    </message>
    <message>
        <source>Je notities, bladwijzers, voortgang en eigen programma’s staan in deze map. Start met --data MAP om een andere te gebruiken, bijvoorbeeld op een stick.</source>
        <translation>Vos notes, signets, progression et programmes propres sont dans ce dossier. Démarrez avec --data DOSSIER pour en utiliser un autre, par exemple sur une clé.</translation>
    </message>
    <message>
        <source>geel</source>
        <translation>jaune</translation>
    </message>
    <message>
        <source>groen</source>
        <translation>vert</translation>
    </message>
    <message>
        <source>blauw</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>roze</source>
        <translation>rose</translation>
    </message>
    <message>
        <source>verplaatst</source>
        <translation>déplacé</translation>
    </message>
    <message>
        <source>tekst gewijzigd</source>
        <translation>texte modifié</translation>
    </message>
    <message>
        <source>plaats kwijt</source>
        <translation>place perdue</translation>
    </message>
    <message>
        <source>vandaag</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>gisteren</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>hele sectie</source>
        <translation>section entière</translation>
    </message>
    <message>
        <source>andere versie</source>
        <translation>autre version</translation>
    </message>
    <message>
        <source>om af te drukken</source>
        <translation>à imprimer</translation>
    </message>
    <message>
        <source>Fragment</source>
        <translation>Extrait</translation>
    </message>
    <message>
        <source>Werkblad</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Kaartjes</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Passages met notities in de marge</source>
        <translation>Passages avec notes dans la marge</translation>
    </message>
    <message>
        <source>Les met vragen, schrijflijnen en moeilijke woorden</source>
        <translation>Leçon avec questions, lignes d’écriture et mots difficiles</translation>
    </message>
    <message>
        <source>Eén bladzijde: eisen, cijfers, wie moet handelen</source>
        <translation>Une page&#xa0;: exigences, chiffres, qui doit agir</translation>
    </message>
    <message>
        <source>Vraag en antwoord, vier op een bladzijde, om te knippen</source>
        <translation>Question et réponse, quatre par page, à découper</translation>
    </message>
    <message>
        <source>Een vergelijking met de kop op elke bladzijde</source>
        <translation>Une comparaison avec l’en-tête sur chaque page</translation>
    </message>
    <message>
        <source>Vanzelf</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Staand</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Liggend</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>Geen</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Die om af te drukken</source>
        <translation>Celles à imprimer</translation>
    </message>
    <message>
        <source>Alle</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Achteraan</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>Alleen de antwoorden</source>
        <translation>Seulement les réponses</translation>
    </message>
    <message>
        <source>Lange zijde</source>
        <translation>bord long</translation>
    </message>
    <message>
        <source>Korte zijde</source>
        <translation>bord court</translation>
    </message>
    <message>
        <source>Klas</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Kandidaat</source>
        <translation>Candidat</translation>
    </message>
    <message numerus="yes">
        <source>%n onderdelen</source>
        <translation>
            <numerusform>%n élément</numerusform>
            <numerusform>%n éléments</numerusform>
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
        <translation>tous les {count}</translation>
    </message>
    <message>
        <source>{count} van {every}</source>
        <translation>{count} sur {every}</translation>
    </message>
    <message>
        <source>Over Programmaverkenner</source>
        <translation>À propos de Programmaverkenner</translation>
    </message>
    <message>
        <source>Vrije software onder de MIT-licentie. De letters Inter en Literata vallen onder de SIL Open Font License. Alles werkt zonder netwerk; er wordt niets verstuurd.</source>
        <translation>Logiciel libre sous licence MIT. Les polices Inter et Literata sont sous licence SIL Open Font License. Tout fonctionne sans réseau ; rien n’est envoyé.</translation>
    </message>
</context>
<context>
    <name>WordsList</name>
    <message>
        <source>Alle</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Geen</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Moeilijke woorden: er komt geen begrip in voor.</source>
        <translation>Mots difficiles&#xa0;: aucun terme n’y figure.</translation>
    </message>
    <message>
        <source>Moeilijke woorden: {count}</source>
        <translation>Mots difficiles&#xa0;: {count}</translation>
    </message>
</context>
</TS>
