/** Keeps the attempts to sign in and gives each out once. It never judges an answer. */
@NullMarked
package dev.gatehouse.persistence.signin;

import org.jspecify.annotations.NullMarked;
