package dev.gatehouse.web.organization;

import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;

import java.net.URI;

/** The address of an invitation's page; a secret, because whoever has it may use it. */
final class InvitationLink {
    private InvitationLink() {}

    static URI of(Organization organization, Secret token) {
        return organization.address().resolve("/invitation/" + token.reveal());
    }
}
