package dev.gatehouse.domain.organization;

import dev.gatehouse.domain.field.Rules;

import java.util.regex.Pattern;

/** The immutable short name of an organization in its address: 2 to 40 of a-z, 0-9 and hyphens. */
public record OrganizationSlug(String value) {
    private static final Pattern FORMAT =
            Pattern.compile("(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public OrganizationSlug {
        Rules.matching(value, FORMAT, "slug.format");
    }

    @Override
    public String toString() {
        return value;
    }
}
