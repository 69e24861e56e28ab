"""Answers of hosts: plain ones, and each way in which one can be bad."""

import gzip
import socket
import struct
from collections.abc import Callable, Mapping
from threading import Event

Behaviour = Callable[["Asked"], None]
Routes = Mapping[str, Behaviour]
"""What happens at an address without its scheme, such as `fine.test/page`; asked of a head alone: `HEAD …`."""


class Asked:
    """One request, and the socket to answer on."""

    def __init__(self, sock: socket.socket, method: str, address: str, closing: Event) -> None:
        self.sock, self.method, self.address, self.closing = sock, method, address, closing

    def send(self, data: bytes) -> None:
        """Nothing; the bytes are on their way, unless nobody takes them any more."""
        try:
            self.sock.sendall(data)
        except OSError:
            self.closing.wait(0)

    def wait(self) -> None:
        """Nothing; a while has passed, or the web is closed."""
        self.closing.wait(0.05)


def answer(status: int = 200, body: bytes | str = b"", /, **headers: str) -> Behaviour:
    """A plain answer."""
    data = body if isinstance(body, bytes) else body.encode()

    def behave(asked: Asked) -> None:
        lines = {"Content-Type": "text/html", "Content-Length": str(len(data))} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        asked.send(f"HTTP/1.1 {status} Words\r\n{head}\r\n".encode() + (b"" if asked.method == "HEAD" else data))

    return behave


def page(title: str = "A page", body: str = "", **headers: str) -> Behaviour:
    """A page with a title."""
    return answer(200, f"<!doctype html><title>{title}</title><h1>{title}</h1>{body}", **headers)


def redirect(status: int, to: str, **headers: str) -> Behaviour:
    """A redirect."""
    return answer(status, b"", Location=to, **headers)


def raw(data: bytes) -> Behaviour:
    """Exactly these bytes."""
    return lambda asked: asked.send(data)


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """One behaviour after the other; the last of them stays."""
    left = list(behaviours)

    def behave(asked: Asked) -> None:
        now = left.pop(0) if len(left) > 1 else left[0]
        now(asked)

    return behave


def reset(asked: Asked) -> None:
    """Breaks the connection off."""
    asked.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def silent(asked: Asked) -> None:
    """Says nothing, for longer than anybody waits."""
    asked.closing.wait(9)


def drip(first: bytes, drop: bytes) -> Behaviour:
    """Sends drop after drop, each in time, and never comes to an end."""

    def behave(asked: Asked) -> None:
        asked.send(first)
        for _ in range(40):
            asked.send(drop)
            asked.wait()
            if asked.closing.is_set():
                return

    return behave


def huge(asked: Asked) -> None:
    """A page of three megabytes."""
    size = 3 * 1024 * 1024
    asked.send(f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {size}\r\n\r\n".encode())
    piece = b"<p>More</p>" * 9000
    for _ in range(size // len(piece) if asked.method == "GET" else 0):
        try:
            asked.sock.sendall(piece)
        except OSError:
            return


def packed(asked: Asked) -> None:
    """A page packed though nobody asked for it."""
    answer(200, gzip.compress(b"<title>404 Not Found</title>"), Content_Encoding="gzip")(asked)
