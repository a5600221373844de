package dev.gatehouse.web.organization;

import dev.gatehouse.web.page.Errors;

import java.util.Optional;

/** What the operator's page of one organization shows. */
public record OperatorOrganizationView(
        String slug,
        String name,
        String address,
        String path,
        String createdAt,
        Optional<Invited> invited,
        String invitee,
        String login,
        Errors errors) {
    /** Whom the link is for; shown once. */
    public record Invited(String name, String link) {
        /** Without the link, which is a secret. */
        @Override
        public String toString() {
            return "Invited[" + name + "]";
        }
    }

    /** Without the link, which is a secret. */
    @Override
    public String toString() {
        return "OperatorOrganizationView[" + slug + "]";
    }
}
