package dev.gatehouse.web.page;

import jakarta.inject.Singleton;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * The few static files of the console, read once and kept in memory, compressed.
 *
 * <p>Each has the hash of its content in its address, so that browsers may keep it for ever.
 */
@Singleton
public final class Assets {
    private static final String OWN = "dev/gatehouse/web/assets/";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private final Map<String, Asset> byName =
            List.of(
                            load(OWN, "tabler.css", CSS),
                            load(OWN, "gatehouse.css", CSS),
                            load(OWN, "console.js", SCRIPT),
                            load(OWN, "icon.svg", "image/svg+xml"),
                            load(HTMX, "htmx.min.js", SCRIPT))
                    .stream()
                    .collect(Collectors.toMap(Asset::name, Function.identity()));

    /** The address of a file for templates. */
    public String path(String name) {
        return find(name).orElseThrow().path();
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Asset load(String folder, String name, String contentType) {
        byte[] plain = read(folder + name);
        return new Asset(name, contentType, version(plain), plain, gzip(plain));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String version(byte[] plain) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
