package dev.gatehouse.sandbox.directory;

import dev.gatehouse.sandbox.document.Document;

/** A group of the tenant, read from the document that {@code /api/v1/groups} shows. */
public record Group(Document document) {
    /** The name of the built-in group that every person is in. */
    public static final String EVERYONE = "Everyone";

    public String id() {
        return document.id();
    }

    public String name() {
        return document.text("profile.name");
    }

    public boolean everyone() {
        return document.text("type").equals("BUILT_IN") && name().equals(EVERYONE);
    }
}
