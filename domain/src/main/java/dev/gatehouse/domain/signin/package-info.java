/**
 * Decides what an attempt to sign in carries and when its answer may be used: once, in the browser
 * that began it, before it expires. It never decides who somebody is.
 */
@NullMarked
package dev.gatehouse.domain.signin;

import org.jspecify.annotations.NullMarked;
