/** Makes the keys and passwords of the demonstration at its first run. */
package org.fuyuan.sandbox.secrets;
