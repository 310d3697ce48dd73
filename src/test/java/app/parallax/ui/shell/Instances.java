package app.parallax.ui.shell;

import app.parallax.ui.common.FxThread;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Counts the objects of each class, to find leaks. */
final class Instances {
    /** What ends with a collection lets go of more. */
    private static final int COLLECTIONS = 3;

    private Instances() {}

    /** Of the classes in whose name something is found; what nothing holds is collected first. */
    static Map<String, Long> of(Pattern classes) throws Exception {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            FxThread.settle();
        }
        return counted(classes);
    }

    /**
     * The classes of which there are at least so many more than before. Collects again only while there are some: a
     * collection can but take from them.
     */
    static Map<String, Long> more(Pattern classes, Map<String, Long> before, long least) throws Exception {
        for (int again = 0;; again++) {
            var more = new TreeMap<String, Long>();
            counted(classes).forEach((name, number) -> {
                long left = number - before.getOrDefault(name, 0L);
                if (left >= least) {
                    more.put(name, left);
                }
            });
            if (more.isEmpty() || again == COLLECTIONS) {
                return more;
            }
            System.gc();
            FxThread.settle();
        }
    }

    /** Collects once before it counts. */
    private static Map<String, Long> counted(Pattern classes) throws JMException {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[]{new String[0]}, new String[]{String[].class.getName()});
        var found = new TreeMap<String, Long>();
        histogram.lines().map(String::strip).map(line -> line.split("\\s+"))
                .filter(line -> line.length > 3 && line[0].endsWith(":") && classes.matcher(line[3]).find())
                .forEach(line -> found.merge(line[3].replaceFirst("/0x\\p{XDigit}+", ""), Long.parseLong(line[1]),
                        Long::sum));
        return found;
    }
}
