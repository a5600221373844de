/**
 * How an application proves at an endpoint who it is: secret by header or form, signed assertion,
 * or not at all; exactly one way, and the one that it is configured for (reference chapter 2).
 */
@NullMarked
package dev.gatehouse.sandbox.clientauth;

import org.jspecify.annotations.NullMarked;
