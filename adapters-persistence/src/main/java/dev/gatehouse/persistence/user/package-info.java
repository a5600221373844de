/** Keeps users and local accounts, and hashes passwords. It never decides who may do what. */
@NullMarked
package dev.gatehouse.persistence.user;

import org.jspecify.annotations.NullMarked;
