/**
 * Decides what a program may do: the API user behind a service token and the API key of the
 * installation. It never decides whether a token is genuine.
 */
@NullMarked
package dev.gatehouse.domain.apiaccess;

import org.jspecify.annotations.NullMarked;
