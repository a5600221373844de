package dev.gatehouse.sandbox.tokenendpoint;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.client.App;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.web.Parameters;

import java.util.Optional;

/** A token request whose client is known. */
record TokenRequest(
        Realm realm,
        AuthorizationServer server,
        App app,
        Parameters form,
        Optional<String> thumbprint) {}
