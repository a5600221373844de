package dev.gatehouse.application.setup;

import dev.gatehouse.domain.connection.Finding;

/** What came of reading a tenant. */
public sealed interface Reading {
    /** All of it was read. */
    record Read(ReadTenant tenant) implements Reading {}

    /** The provider refused or could not be asked. */
    record Failed(Finding finding) implements Reading {}
}
