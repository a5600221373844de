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

    /** Whether the group is Okta's own and not brought by a directory such as AD or LDAP. */
    public boolean mastered() {
        return !document.text("type").equals("APP_GROUP");
    }

    /** Whether the group came from a source: {@code OKTA}, or a directory's name. */
    public boolean isFrom(String source) {
        String own = mastered() ? "OKTA" : document.text("source");
        return own.equalsIgnoreCase(source);
    }

    /** Whether an administrator chooses the members. */
    public boolean chosen() {
        return document.text("type").equals("OKTA_GROUP");
    }

    public boolean everyone() {
        return document.text("type").equals("BUILT_IN") && name().equals(EVERYONE);
    }
}
