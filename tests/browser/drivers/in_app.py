"""What browsers inside other apps lack, as those of scanners of QR codes, and private windows."""

from typing import Any

WEBVIEW = (
    "Mozilla/5.0 (Linux; Android 13; SM-A136B Build/TP1A.220624.014; wv) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Version/4.0 Chrome/104.0.5112.97 Mobile Safari/537.36"
)
HOW: dict[str, Any] = {"has_touch": True, "is_mobile": True, "user_agent": WEBVIEW}
LACKING = """
  for (const name of ["clipboard", "share", "canShare", "serviceWorker", "wakeLock", "locks",
    "permissions", "vibrate", "storage"]) delete Navigator.prototype[name];
  for (const name of ["Notification", "BroadcastChannel", "SharedWorker", "caches", "indexedDB"])
    delete window[name];
  Document.prototype.execCommand = () => false;
  window.open = () => null;
  window.alert = window.confirm = window.prompt = () => undefined;
"""
STORAGES = {
    "a quota of nothing": """
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError"); };""",
    "no storage": """
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, { value: null });""",
    "storage that throws": """
      for (const name of ["localStorage", "sessionStorage"])
        Object.defineProperty(window, name, {
          get() { throw new DOMException("denied", "SecurityError"); } });""",
}
