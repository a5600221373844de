/**
 * The authorization servers of a tenant, the org server and the custom ones, with their scopes,
 * claims, policies and rules, read from the documents that the Management API shows.
 */
@NullMarked
package dev.gatehouse.sandbox.authserver;

import org.jspecify.annotations.NullMarked;
