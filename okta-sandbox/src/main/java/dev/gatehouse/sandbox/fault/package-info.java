/**
 * Okta's two catalogues of errors, OAuth and Management API, and the exception that carries one of
 * them to the edge: a refusal ends a request wherever it is met, so it is thrown rather than handed
 * up through every layer.
 */
@NullMarked
package dev.gatehouse.sandbox.fault;

import org.jspecify.annotations.NullMarked;
