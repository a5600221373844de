package dev.gatehouse.application.connection;

import dev.gatehouse.domain.secret.Secret;

import java.net.URI;

/** A POST by the browser to the provider's end-session endpoint; the hint never stands in a URL. */
public record ProviderSignOut(URI endpoint, Secret idTokenHint, URI returnTo) {}
