package dev.gatehouse.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.Micronaut;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The server's entry point. */
public final class Gatehouse {
    private Gatehouse() {}

    public static void main(String[] args) {
        LogForm.complaint(System.getenv(LogForm.VARIABLE))
                .ifPresent(
                        sentence -> {
                            System.err.println("Gatehouse cannot start. " + sentence);
                            // System.exit would begin by writing to the log.
                            Runtime.getRuntime().halt(1);
                        });
        start(args, builder -> {});
    }

    /**
     * Starts the server with a changed context.
     *
     * <p>This is how acceptance tests give it a clock that they can move; the program itself has no
     * switch for that.
     */
    public static ApplicationContext start(
            String[] args, Consumer<ApplicationContextBuilder> change) {
        // Where the machine's language is Turkish, libraries would write another "argon2id" and not
        // read it again.
        Locale.setDefault(Locale.ENGLISH);
        Micronaut micronaut = new Program().args(args).mainClass(Gatehouse.class).banner(false);
        change.accept(micronaut);
        return micronaut.start();
    }

    /** Ends with a sentence instead of a stack trace where the operator can mend it. */
    private static final class Program extends Micronaut {
        private static final Logger LOG = LoggerFactory.getLogger(Gatehouse.class);

        @Override
        protected void handleStartupException(Environment environment, Throwable failure) {
            String url =
                    environment.getProperty("datasources.default.url", String.class, "jdbc:h2:");
            Optional<String> sentence = StartFailure.sentence(url, failure);
            // In a test the process is not ours to end: the failure is thrown.
            if (sentence.isPresent() && !environment.getActiveNames().contains(Environment.TEST)) {
                LOG.error("Gatehouse cannot start. {}", sentence.get());
                System.exit(1);
            }
            super.handleStartupException(environment, failure);
        }
    }
}
