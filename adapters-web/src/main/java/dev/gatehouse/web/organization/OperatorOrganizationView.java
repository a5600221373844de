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
        Optional<String> link,
        String invitee,
        String login,
        Errors errors) {
    /** Without the link, which is a secret. */
    @Override
    public String toString() {
        return "OperatorOrganizationView[" + slug + "]";
    }
}
