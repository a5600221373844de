/**
 * The network zones of a tenant and whether a request comes from inside one; the address of a
 * request is the caller's business.
 */
@NullMarked
package dev.gatehouse.sandbox.zone;

import org.jspecify.annotations.NullMarked;
