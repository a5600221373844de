/**
 * The edge of the sandbox: finds the realm and the authorization server of a request, reads
 * parameters strictly, and writes refusals in Okta's shapes.
 */
@NullMarked
package dev.gatehouse.sandbox.web;

import org.jspecify.annotations.NullMarked;
