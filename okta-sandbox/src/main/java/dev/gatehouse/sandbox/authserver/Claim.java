package dev.gatehouse.sandbox.authserver;

import dev.gatehouse.sandbox.document.Document;

import java.util.Collection;
import java.util.List;

/** A claim of an authorization server (reference chapter 3, Claims). */
public record Claim(Document document) {
    public String name() {
        return document.text("name");
    }

    public boolean active() {
        return document.text("status").equals("ACTIVE");
    }

    public boolean inIdToken() {
        return document.text("claimType").equals("IDENTITY");
    }

    /** {@code EXPRESSION}, {@code GROUPS} or {@code SYSTEM}. */
    public String valueType() {
        return document.text("valueType");
    }

    public String value() {
        return document.text("value");
    }

    public String filterType() {
        return document.text("group_filter_type");
    }

    public boolean always() {
        return document.flag("alwaysIncludeInToken");
    }

    /** Whether one of the granted scopes carries the claim; no condition means any scope. */
    public boolean carriedBy(Collection<String> granted) {
        List<String> wanted = document.texts("conditions.scopes");
        return wanted.isEmpty() || wanted.stream().anyMatch(granted::contains);
    }
}
