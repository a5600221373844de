package dev.gatehouse.acceptance.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of our programs as a process of its own; its output goes to a file. */
public final class Program implements AutoCloseable {
    /** Guards against hanging only. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a program with a class path of its own and waits until its health page answers. */
    static Program start(
            String classPath,
            String mainClass,
            List<String> arguments,
            Map<String, String> environment,
            Path log,
            URI health) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            Program program = new Program(builder.start(), log);
            Runtime.getRuntime().addShutdownHook(new Thread(program.process::destroyForcibly));
            program.awaitHealth(health);
            return program;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitHealth(URI health) {
        Instant until = Instant.now().plus(PATIENCE);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(30)).build();
        while (Instant.now().isBefore(until) && process.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                        == 200) {
                    return;
                }
                process.waitFor(Duration.ofMillis(50));
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", stopped);
            }
        }
        close();
        throw new IllegalStateException("Did not start:\n" + output());
    }

    private void pause() {
        try {
            process.waitFor(Duration.ofMillis(50));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the program printed so far; it may be in the middle of a character. */
    public String output() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
