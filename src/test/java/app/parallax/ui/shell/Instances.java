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
    private Instances() {}

    /** Of the classes in whose name something is found; what nothing holds is collected first. */
    static Map<String, Long> of(Pattern classes) throws Exception {
        for (int i = 0; i < 3; i++) { // what ends with a collection lets go of more
            System.gc();
            FxThread.settle();
        }
        return counted(classes);
    }

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
