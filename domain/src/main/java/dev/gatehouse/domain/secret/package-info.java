/**
 * Decides how a value that must not be shown is carried and compared: masked in text, compared in
 * constant time, stored only as a hash where it is ours to check. It never decides who may hold
 * one.
 */
@NullMarked
package dev.gatehouse.domain.secret;

import org.jspecify.annotations.NullMarked;
