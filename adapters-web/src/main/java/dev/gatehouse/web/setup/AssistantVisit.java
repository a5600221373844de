package dev.gatehouse.web.setup;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.address.ConnectionAddress;
import dev.gatehouse.web.page.Form;

import io.micronaut.http.HttpRequest;

import java.util.Optional;

/** Who came to the assistant of which connector, and what was typed. */
record AssistantVisit(
        HttpRequest<?> request,
        CallContext call,
        Organization organization,
        IdentityProviderConnector connector,
        Optional<Form> typed) {

    SetUpFields.Entered entered() {
        return SetUpFields.form(connector.kind().value(), typed.orElseGet(() -> Form.read("")));
    }

    /** Whether a part of the page was asked for; the form beside it keeps what was typed. */
    boolean partly() {
        return request.getHeaders().contains("HX-Request");
    }

    /** The address of the connection's form. */
    String connection() {
        return ConnectionAddress.path(organization, connector.kind());
    }

    String path() {
        return connection() + "/setup";
    }
}
