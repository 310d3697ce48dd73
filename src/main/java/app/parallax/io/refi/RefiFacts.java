package app.parallax.io.refi;

import app.parallax.io.exporter.EntityLookup;
import app.parallax.model.Article;
import app.parallax.model.Edtf;
import app.parallax.model.Fact;
import app.parallax.model.Version;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes article details as REFI-QDA variables. A date that is one plain day is a date variable; a less certain or
 * exact one is a text variable in EDTF.
 */
record RefiFacts(EntityLookup entities) {
    private static final String OUTLET = "Outlet";
    private static final String DATE = "Date";
    private static final String EDTF = "Date (EDTF)";
    private static final String TITLE = "Title";
    private static final String AUTHORS = "Authors";
    private static final String DATELINE = "Dateline";
    private static final String LANGUAGE = "Language";
    private static final String URL = "URL";
    private static final String FILE = "File";
    private static final List<String> TEXTS = List.of(OUTLET, EDTF, TITLE, AUTHORS, DATELINE, LANGUAGE, URL, FILE);

    void declare(XmlWriter xml) {
        xml.open("Variables");
        variable(xml, DATE, "Date");
        TEXTS.forEach(name -> variable(xml, name, "Text"));
        xml.close("Variables");
    }

    private static void variable(XmlWriter xml, String name, String type) {
        xml.open("Variable").attribute("guid", id(name)).attribute("name", name).attribute("typeOfVariable", type)
                .close("Variable");
    }

    /** Returns the identifier of a variable, the same in every project. */
    private static UUID id(String name) {
        return RefiNames.id("variable " + name);
    }

    void write(XmlWriter xml, Article article, Version version) {
        var outlet = article.outlet();
        text(xml, OUTLET, outlet == null ? null : entities.outlet(outlet.value()).name());
        var published = Fact.valueOf(article.published());
        var day = day(published);
        if (day.isPresent()) {
            value(xml, DATE, "DateValue", day.get());
        } else {
            text(xml, EDTF, published == null ? null : published.toString());
        }
        text(xml, TITLE, Fact.valueOf(article.title()));
        var authors = Fact.valueOf(article.authors());
        text(xml, AUTHORS, authors == null || authors.isEmpty() ? null : String.join("; ", authors));
        text(xml, DATELINE, Fact.valueOf(article.dateline()));
        text(xml, LANGUAGE, Fact.valueOf(article.language()));
        var url = Fact.valueOf(article.url());
        text(xml, URL, url == null ? version.url() : url);
        text(xml, FILE, article.file());
    }

    private static Optional<String> day(@Nullable Edtf date) {
        try {
            return date == null ? Optional.empty() : Optional.of(LocalDate.parse(date.toString()).toString());
        } catch (DateTimeParseException e) { // a month, an interval, an uncertain date
            return Optional.empty();
        }
    }

    private static void text(XmlWriter xml, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            value(xml, name, "TextValue", value);
        }
    }

    private static void value(XmlWriter xml, String name, String type, String value) {
        xml.open("VariableValue").open("VariableRef").attribute("targetGUID", id(name)).close("VariableRef")
                .element(type, value).close("VariableValue");
    }
}
