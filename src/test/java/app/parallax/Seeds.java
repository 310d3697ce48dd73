package app.parallax;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Runs a test method with one parameter {@code long seed} for many random seeds: the same ones in every build, so that
 * a commit gives the same answer twice, and new ones with {@code -Dparallax.seeds=20}, twenty times as many, as every
 * night. The seed stands in the message of a failure; {@code -Dparallax.seed=…} runs that one alone.
 *
 * <pre>{@code
 * @Seeds(200)
 * void everyOffsetComesBack(long seed) {
 *     var random = new Random(seed);
 *     String text = RandomText.of(random, 500);
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@ArgumentsSource(Seeds.Provider.class)
@ExtendWith(Seeds.Teller.class)
public @interface Seeds {

    /** How many seeds are tried. */
    int value() default 100;

    /** Puts the seed before the message of a failure, because reports of the build leave out the names of tests. */
    final class Teller implements TestExecutionExceptionHandler {
        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) {
            throw new AssertionError(context.getDisplayName() + ": " + failure.getMessage(), failure);
        }
    }

    /** Gives the seeds. */
    final class Provider implements ArgumentsProvider, AnnotationConsumer<Seeds> {
        private int count;

        @Override
        public void accept(Seeds seeds) {
            count = seeds.value();
        }

        @Override
        public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters,
                ExtensionContext context) {
            Long one = Long.getLong("parallax.seed");
            return (one != null ? LongStream.of(one) : many(context)).mapToObj(Arguments::of);
        }

        private LongStream many(ExtensionContext context) {
            Integer fresh = Integer.getInteger("parallax.seeds");
            return fresh != null
                    ? new Random().longs((long) count * fresh)
                    : new Random(context.getRequiredTestMethod().toString().hashCode()).longs(count);
        }
    }
}
