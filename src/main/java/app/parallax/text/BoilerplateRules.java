package app.parallax.text;

import app.parallax.model.Boilerplate.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds boilerplate by general rules for lines that news sites set between paragraphs. Each rule matches a whole line,
 * so the same words inside a sentence are kept.
 */
public final class BoilerplateRules {
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_POINTER = 260;
    private static final int LONGEST_CAPTION = 400;
    /** Repeated words shorter than this may be intended. */
    private static final int SHORTEST_REPEATED = 40;

    private static final String BRAND = "(facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|"
            + "youtube|viber|vk|google news|flipboard|bluesky|threads|tiktok)";

    /** Lines that consist of a label, by reason. */
    private static final Map<Reason, Pattern> LABELS = Map.of(
            Reason.ADVERTISEMENT, whole("adverti[sz]e?ments?|advertising|ads?|ad feedback|sponsored( content| links?)?|"
                    + "promoted( content)?|partner content|paid content|"
                    + "(story|article) continues (below|after)( this)?( ad(vertisement)?)?|"
                    + "advertisement[ -]*scroll to continue( with content)?|scroll to continue|"
                    + "continue reading( the main story| below)?|anzeige|werbung|publicité|publicidad|publicidade|"
                    + "pubblicità|advertentie|annons|reklama|реклама|на правах рекламы|إعلان|إعلانات|פרסומת"),
            Reason.READ_ALSO, whole("read (also|more|next|this next|now|on)|also read|see also|"
                    + "(more|read more) on this( story| topic)?|"
                    + "related( (articles?|stories|story|news|content|posts?|coverage|topics?|links?|reading))?|"
                    + "recommended( (for you|reading|stories|articles))?|you (may|might) (also )?(like|be interested in)|"
                    + "more (stories|news|from.{0,40})|further reading|editors?['’]s? picks?|"
                    + "(lesen|sehen) sie (auch|mehr)|mehr zum thema|lire (aussi|plus)|à lire aussi|sur le même sujet|"
                    + "le(ia|a) (também|también|mais|más)|te puede interesar|leggi anche|lees (ook|meer)|läs (också|mer)|"
                    + "les også|czytaj (też|także)|читайте также|читать далее|по теме|смотрите также|материалы по теме|"
                    + "اقرأ (أيضا|أيضاً|المزيد)|إقرأ أيضا|מאמרים נוספים|קראו? (עוד|גם)|כתבות נוספות"),
            Reason.NAVIGATION,
            whole("all news|latest news|(top|latest|more) (stories|news|headlines)|home|home ?page|menu|"
                    + "back to top|skip to (main |the )?content|most (read|popular|viewed)|trending( now)?|"
                    + "(view|see|show) (all|more)|load more|next article|previous article|breaking news|"
                    + "все новости|главная( страница)?|последние новости|новости|startseite|zur startseite|accueil|inicio"),
            Reason.COMMENTS,
            whole("(add|leave|post|write) (a |your )?(comment|reply)|(no |\\d+ |view |show |see )?(all )?"
                    + "comments?( \\(?\\d+\\)?| yet)?|join the (conversation|discussion|debate)|have your say|"
                    + "(\\d+ )?kommentare?|kommentar schreiben|(\\d+ )?commentaires?|(\\d+ )?comentarios?|"
                    + "(\\d+ )?комментари(и|й|ев|я)|(добавить|оставить) комментарий|تعليقات?|أضف تعليق(ا|ًا)?|תגובות|"
                    + "הוס(ף|יפו) תגובה"),
            Reason.SHARE,
            whole("share( (this|it|on|via|with|full)( (article|story|post|page|friends))?( on)?)?( " + BRAND
                    + ")?|" + BRAND + "( " + BRAND + ")*|tweet( this)?|print( this)?( (article|page))?|"
                    + "e?-?mail( this)?( (article|story))?|copy (the )?link|link copied!?|(gift|save)( this)?( article)?|"
                    + "follow us( on.{0,50})?|listen( to (this|the) (article|story))?( \\d+ min)?|"
                    + "\\d+ min(utes?|s)?( read)?|teilen|partager|compartir|condividi|delen|dela|"
                    + "поделиться|мы в (telegram|телеграм)|مشاركة|شارك|שתפו?|שיתוף"),
            Reason.SUBSCRIBE, whole("(sign ?up|subscribe|register|log ?in|sign ?in)( now| here| today| for free)?|"
                    + "(sign up|subscribe) (to|for) .{2,50}|newsletters?|accept( all)?( cookies)?|cookie settings|"
                    + "abonnieren|anmelden|s['’]abonner|suscr[ií]b(ase|ete|irse)|подписаться|подпишитесь.{0,40}|"
                    + "اشترك( الآن)?|הירשמו?"),
            Reason.LOADING,
            whole("(date \\S{1,20} )?(loading|please wait|загрузка|wird geladen|chargement)( video| player)?"
                    + "( ?…| ?\\.\\.\\.)?"));

    /** Lines that begin with a label and a colon and refer elsewhere, by reason. */
    private static final Map<Reason, Pattern> POINTERS = Map.of(
            Reason.READ_ALSO,
            head("read (also|more|next)|also read|see also|read|watch( also)?|related( (article|story|news|"
                    + "coverage))?s?|more on this( story)?|recommended|(lesen|sehen) sie (auch|mehr)|lesen sie hierzu|"
                    + "mehr zum thema|(à )?lire (aussi|plus)|le(ia|a) (também|también|mais|más)|leggi anche|lees ook|"
                    + "läs (också|mer)|les også|czytaj (też|także)|читайте (также|ещё|еще)|по теме|смотрите также|"
                    + "اقرأ (أيضا|أيضاً|المزيد)|קראו? (עוד|גם)"),
            Reason.TOPICS, head("tags?|topics?|filed under|posted in|categor(y|ies)|key ?words|schlag(wör|wor)te?r?|"
                    + "themen|mots[- ]clés|etiquetas|теги|метки|темы|ключевые слова|الوسوم|תגיות"),
            Reason.SHARE,
            head("share( this)?( (article|story|post))?|follow us( on.{0,30})?|find us on|teilen|partager|"
                    + "поделиться"),
            Reason.CAPTION, head("(photo|image|picture|video|file photo|illustration)( (credit|by|source|courtesy))?s?|"
                    + "(photo |image )?credits?|foto|bild(quelle)?|crédit( photo)?s?|фото|צילום|تصوير"));

    private static final Pattern ASKS_TO_SUBSCRIBE = Pattern
            .compile("(?iuU)^.{0,80}\\b((get|receive|sign up|subscribe)\\b"
                    + ".{0,80}\\b(inbox|newsletters?|our (channel|app))|(we|this (web ?)?site) uses? cookies|"
                    + "подпи(сывайтесь|шитесь) на (наш|канал)).{0,120}$");
    /** A picture credit at the end of a caption. */
    private static final Pattern ENDS_WITH_CREDIT = Pattern
            .compile("(?iuU)^.*([(\\[©|]|photo:|credit:|image:|via |/ ?|\\. )"
                    + " ?(ap photo|afp|getty images?|reuters|epa(-efe)?|efe|shutterstock|istock|file photo|file|ap|"
                    + "wikimedia( commons)?|flickr|dpa|tass|rex|pa( wire| media)?|anadolu( agency)?|handout)"
                    + "( ?[/|,].{0,60})?[)\\]]?\\.?$");
    private static final Pattern CREDIT_IN_BRACKETS = Pattern
            .compile(
                    "(?iuU)^.{0,300}[(\\[](photo|image|picture|credit|file|foto|фото|צילום)( (by|credit))?\\s*[:/].{1,80}[)\\]]\\.?$");

    private static final Pattern ONLY_CREDIT = Pattern
            .compile(
                    "(?iuU)^[(\\[](photo|image|picture|credit|file|foto|фото|צילום)( (by|credit))?\\s*[:/].{1,80}[)\\]]$");

    private BoilerplateRules() {}

    /** A proposal to exclude a span as boilerplate. */
    public record Proposal(Span span, Reason reason) {}

    private static Pattern whole(String labels) {
        return Pattern.compile("(?iuU)^[\\p{Ps}\\p{Pi}▶►•|»\\-–—>\\s]*(" + labels + ")[\\s:.!|»>→›\\-–—]*$");
    }

    private static Pattern head(String labels) {
        return Pattern.compile("(?iuU)^[\\p{Ps}▶►•|»\\-–—>\\s]*(" + labels + ")\\s*[:：|»]\\s*\\S.*$");
    }

    /**
     * Classifies a whole line.
     *
     * @return empty if no rule matches
     */
    public static Optional<Reason> ofLine(String line) {
        var words = line.strip().replace('\u00a0', ' ');
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.length() <= LONGEST_LABEL) {
            for (var reason : Reason.values()) {
                var label = LABELS.get(reason);
                if (label != null && label.matcher(words).matches()) {
                    return Optional.of(reason);
                }
            }
        }
        if (words.length() <= LONGEST_POINTER) {
            for (var reason : Reason.values()) {
                var pointer = POINTERS.get(reason);
                if (pointer != null && pointer.matcher(words).matches()) {
                    return Optional.of(reason);
                }
            }
            if (ASKS_TO_SUBSCRIBE.matcher(words).matches()) {
                return Optional.of(Reason.SUBSCRIBE);
            }
        }
        return words.length() <= LONGEST_CAPTION
                && (ENDS_WITH_CREDIT.matcher(words).matches() || CREDIT_IN_BRACKETS.matcher(words).matches())
                        ? Optional.of(Reason.CAPTION)
                        : Optional.empty();
    }

    /**
     * Proposes the boilerplate of a text.
     *
     * @return in text order, without overlaps or white space at the ends
     */
    public static List<Proposal> propose(String text) {
        var found = new ArrayList<Proposal>();
        var seen = new HashSet<String>();
        boolean anyText = false;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            var line = Span.trimmed(text, from, to);
            if (line.length() > 0) {
                var words = line.of(text);
                var reason = ofLine(words).or(() -> captionAbove(text, line, to));
                if (reason.isPresent()) {
                    found.add(new Proposal(line, reason.get()));
                } else if (!repeated(text, line, seen, found, anyText)) {
                    anyText = true;
                }
            }
            from = to + 1;
        }
        return List.copyOf(found);
    }

    /** Takes a line without a full stop right above a picture credit for the caption of that picture. */
    private static Optional<Reason> captionAbove(String text, Span line, int to) {
        int next = text.indexOf('\n', Math.min(to + 1, text.length()));
        var below = text.substring(Math.min(to + 1, text.length()), next < 0 ? text.length() : next).strip();
        return line.length() <= LONGEST_CAPTION && ONLY_CREDIT.matcher(below).matches()
                && ".!?:”\"»".indexOf(text.charAt(line.end() - 1)) < 0 ? Optional.of(Reason.CAPTION) : Optional.empty();
    }

    /** Records the sentences of a line and proposes repeated ones; a repeated line as a whole. */
    private static boolean repeated(String text, Span line, Set<String> seen, List<Proposal> found,
            boolean anyText) {
        var whole = folded(line.of(text));
        boolean known = !seen.add(whole);
        if (known && anyText
                && (whole.length() >= SHORTEST_REPEATED || (whole.indexOf(' ') > 0 && whole.length() >= 20))) {
            found.add(new Proposal(line, Reason.REPEATED));
            return true;
        }
        var breaks = java.text.BreakIterator.getSentenceInstance(Locale.ROOT);
        var words = line.of(text);
        breaks.setText(words);
        int start = breaks.first();
        for (int end = breaks.next(); end != java.text.BreakIterator.DONE; end = breaks.next()) {
            var sentence = Span.trimmed(text, line.start() + start, line.start() + end);
            var key = folded(sentence.of(text));
            if (key.length() >= SHORTEST_REPEATED && sentence.length() < line.length() && !seen.add(key)) {
                found.add(new Proposal(sentence, Reason.REPEATED));
            }
            start = end;
        }
        return false;
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }
}
