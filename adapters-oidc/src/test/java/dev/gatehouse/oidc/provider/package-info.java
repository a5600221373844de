/**
 * Plays a provider on loopback for the tests of every connector, honest by default and lying on
 * demand. It never checks anything; that is for the code under test.
 */
@NullMarked
package dev.gatehouse.oidc.provider;

import org.jspecify.annotations.NullMarked;
