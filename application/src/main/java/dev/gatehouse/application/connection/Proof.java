package dev.gatehouse.application.connection;

import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.DirectoryChoice;

import java.util.Optional;

/**
 * What a complete, verified sign-in or service token has proven.
 *
 * @param draft the revision that was proven
 * @param live the live revision that was seen when the proof began; 0 for none
 * @param directory what the administrator says of a changed issuer
 * @param seen what was seen on the way
 */
public record Proof(long draft, long live, Optional<DirectoryChoice> directory, Diagnosis seen) {}
