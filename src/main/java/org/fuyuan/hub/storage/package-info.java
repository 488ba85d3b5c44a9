/** PostgreSQL, embedded by default or external by its URL. */
package org.fuyuan.hub.storage;
