package app.parallax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.ProcessingInstruction;
import org.xml.sax.SAXException;

/** Checks that the resources match the code. */
class ResourcesTest {
    private static final String FX = "http://javafx.com/fxml";
    private static final Path MESSAGES = Path.of("resources/i18n/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    /** How the descriptions of subcommands name a key. */
    private static final Pattern BUNDLED = Pattern.compile("\\$\\{bundle:([^}]+)}");
    private static final Pattern ASKED = Pattern
            .compile("(?:Messages?|words)\\s*\\.\\s*(text|of|count)\\(\\s*\"([^\"]+)\"");

    @Test
    void everyFxmlNamesAControllerThatHasWhatItNames() throws Exception {
        for (var file : files("resources/fxml", ".fxml")) {
            var root = parse(file);
            var name = root.getAttributeNS(FX, "controller");
            var problems = new ArrayList<String>();
            if (name.isEmpty()) {
                problems.add("no fx:controller");
            } else {
                compare(root, Class.forName(name, false, getClass().getClassLoader()), problems);
            }
            assertEquals(List.of(), problems, file.toString());
        }
    }

    private static void compare(Element root, Class<?> controller, List<String> problems) {
        var ids = new TreeSet<String>();
        for (var element : elements(root)) {
            for (var attribute : attributes(element)) {
                if (FX.equals(attribute.getNamespaceURI()) && "id".equals(attribute.getLocalName())) {
                    ids.add(attribute.getValue());
                } else if (attribute.getName().startsWith("on") && attribute.getValue().startsWith("#")
                        && !hasMethod(controller, attribute.getValue().substring(1))) {
                    problems.add("no method " + attribute.getValue());
                }
            }
        }
        var fields = Arrays.stream(controller.getDeclaredFields()).map(Field::getName).collect(Collectors.toSet());
        var injected = Arrays.stream(controller.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(FXML.class)).map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        ids.stream().filter(id -> !fields.contains(id)).forEach(id -> problems.add("no field " + id));
        injected.removeAll(ids);
        injected.forEach(field -> problems.add("no fx:id " + field));
    }

    private static boolean hasMethod(Class<?> controller, String name) {
        return Arrays.stream(controller.getDeclaredMethods()).map(Method::getName).anyMatch(name::equals);
    }

    @Test
    void everyFxmlImportsWhatItUses() throws Exception {
        for (var file : files("resources/fxml", ".fxml")) {
            var root = parse(file);
            var imported = new TreeSet<String>();
            for (var node = root.getOwnerDocument().getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof ProcessingInstruction instruction && "import".equals(instruction.getTarget())) {
                    var name = instruction.getData().strip();
                    if (!name.endsWith("*")) {
                        Class.forName(name, false, getClass().getClassLoader());
                        imported.add(name.substring(name.lastIndexOf('.') + 1));
                    }
                }
            }
            for (var element : elements(root)) {
                var name = element.getTagName();
                if (Character.isUpperCase(name.charAt(0)) && !name.contains(".")) {
                    assertFalse(!imported.contains(name), file + " does not import " + name);
                }
            }
        }
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        var seen = new TreeSet<String>();
        var twice = new ArrayList<String>();
        boolean continued = false;
        for (var line : Files.readAllLines(MESSAGES)) {
            if (!continued && !line.isBlank() && !line.startsWith("#")) {
                var key = line.split("[=:\\s]", 2)[0];
                if (!seen.add(key)) {
                    twice.add(key);
                }
            }
            continued = line.endsWith("\\");
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var literals = literals();
        var unused = new TreeSet<>(keys());
        unused.removeIf(key -> literals.contains(key) || literals.contains(stem(key))
                || literals.stream().anyMatch(each -> each.endsWith(".") && key.startsWith(each)));
        assertEquals(Set.of(), unused, "sentences that nobody says");
    }

    @Test
    void everyKeyThatIsUsedIsDefined() throws IOException {
        var keys = keys();
        var missing = new LinkedHashMap<String, String>();
        for (var source : sources().entrySet()) {
            var asked = ASKED.matcher(source.getValue());
            while (asked.find()) {
                var key = asked.group(2);
                boolean defined = key.endsWith(".")
                        || (asked.group(1).equals("count")
                                ? keys.contains(key + ".one")
                                        && keys.contains(key + ".many")
                                : keys.contains(key));
                if (!defined) {
                    missing.put(key, source.getKey().toString());
                }
            }
        }
        for (var file : files("resources/fxml", ".fxml")) {
            var used = Pattern.compile("\"%([^\"]+)\"").matcher(Files.readString(file));
            while (used.find()) {
                if (!keys.contains(used.group(1))) {
                    missing.put(used.group(1), file.toString());
                }
            }
        }
        assertEquals(Map.of(), missing);
    }

    /** Keys that pass through constants and parameters look like keys: they begin as other keys begin. */
    @Test
    void everyLiteralThatLooksLikeAKeyIsDefined() throws IOException {
        var keys = keys();
        var heads = keys.stream().map(key -> key.substring(0, key.indexOf('.') + 1)).collect(Collectors.toSet());
        var missing = new LinkedHashMap<String, String>();
        for (var source : sources().entrySet()) {
            for (var literal : literals(source.getValue())) {
                boolean looks = literal.matches("[a-z]+(\\.[a-zA-Z]+)+")
                        && !literal.matches(".*\\.(fxml|css|json|jsonld|csv|tsv|txt|png|sql|properties|parallax|uuid)")
                        && heads.contains(literal.substring(0, literal.indexOf('.') + 1));
                if (looks && !keys.contains(literal) && !keys.contains(literal + ".one")) {
                    missing.put(literal, source.getKey().toString());
                }
            }
        }
        assertEquals(Map.of(), missing);
    }

    private static String stem(String key) {
        return key.replaceFirst("\\.(one|many)$", "");
    }

    private static Set<String> keys() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Map<Path, String> sources() throws IOException {
        var sources = new LinkedHashMap<Path, String>();
        for (var file : files("src/main/java", ".java")) {
            sources.put(file, Files.readString(file));
        }
        return sources;
    }

    private static Set<String> literals() throws IOException {
        var found = new TreeSet<String>();
        for (var source : sources().values()) {
            found.addAll(literals(source));
        }
        for (var file : files("resources/fxml", ".fxml")) {
            literals(Files.readString(file)).stream().filter(each -> each.startsWith("%"))
                    .forEach(each -> found.add(each.substring(1)));
        }
        return found;
    }

    private static Set<String> literals(String source) {
        var found = new TreeSet<String>();
        LITERAL.matcher(source).results().forEach(each -> found.add(each.group(1)));
        BUNDLED.matcher(source).results().forEach(each -> found.add(each.group(1)));
        return found;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Element parse(Path file) throws ParserConfigurationException, IOException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    }

    private static List<Element> elements(Element root) {
        var found = new ArrayList<>(List.of(root));
        var below = root.getElementsByTagName("*");
        for (int i = 0; i < below.getLength(); i++) {
            if (below.item(i) instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<Attr> attributes(Element element) {
        var found = new ArrayList<Attr>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (element.getAttributes().item(i) instanceof Attr attribute) {
                found.add(attribute);
            }
        }
        return found;
    }
}
