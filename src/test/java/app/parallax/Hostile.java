package app.parallax;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;

/**
 * A test of what strangers wrote. Each takes 30 seconds at most, and one that never ends is left behind as failed: the
 * code under test need not listen to an interrupt. The memory is bounded where the process is started.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public @interface Hostile {
}
