package dev.gatehouse.sandbox.seed;

import dev.gatehouse.sandbox.document.Document;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The tenants of a seed file, each as one document in the seed's own words. */
public record SeedFile(List<Document> tenants) {
    /** Reads a file, or the bundled demo when there is none. */
    public static SeedFile read(Optional<Path> file) throws IOException {
        try (InputStream in = open(file)) {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<Document> tenants = Document.from(yaml).orElse(Document.EMPTY).items("tenants");
            if (tenants.isEmpty()) {
                throw new IOException("the seed names no tenants");
            }
            return new SeedFile(tenants);
        }
    }

    private static InputStream open(Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            return Files.newInputStream(file.get());
        }
        InputStream bundled = SeedFile.class.getResourceAsStream("/demo-seed.yaml");
        if (bundled == null) {
            throw new IOException("the bundled demo seed is missing");
        }
        return bundled;
    }
}
