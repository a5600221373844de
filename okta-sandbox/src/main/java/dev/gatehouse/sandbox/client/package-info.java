/**
 * The applications of a tenant: what each may do, who is assigned to it and how it proves who it
 * is.
 */
@NullMarked
package dev.gatehouse.sandbox.client;

import org.jspecify.annotations.NullMarked;
